extension Int {
  /// A number of bytes in decimal units (IEC 80000-13): `512 B`, `1.3 kB`, `10.0 MB`.
  var asSize: String {
    guard self >= 1000 else { return "\(self) B" }
    var value = Double(self)
    for unit in ["kB", "MB", "GB"] {
      value /= 1000
      if value < 999.95 || unit == "GB" { return "\(value.oneDecimal) \(unit)" }
    }
    return "\(self) B"
  }

  /// `1 page`, `3 pages`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension Double {
  /// Seconds as people read them: `840 µs`, `12 ms`, `1.5 s`, `5 min 20 s`, `2 h 5 min`.
  var asDuration: String {
    if self < 0.001 { return "\(Int((self * 1_000_000).rounded())) µs" }
    if self < 1 { return "\(Int((self * 1000).rounded())) ms" }
    if self < 120 { return "\(oneDecimal) s" }
    let seconds = Int(rounded())
    guard seconds >= 7_200 else { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3_600) h \(seconds / 60 % 60) min"
  }

  /// Seconds to compare with others: `0.84 ms`, `12.31 ms`, `1.52 s`.
  var asFineDuration: String {
    self < 1 ? "\((self * 1000).twoDecimals) ms" : "\(twoDecimals) s"
  }

  private var twoDecimals: String {
    let hundredths = Int((self * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  fileprivate var oneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
