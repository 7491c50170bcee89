internal import HTTP

/// Moments as APIs write them: RFC 3339.
enum Timestamp {
  /// Seconds since the epoch; nil for what is no moment.
  static func seconds(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A,
      bytes[16] == 0x3A, bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20
    else { return nil }
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    var place = 19
    var fraction = 0.0
    if bytes[place] == 0x2E {
      let end = bytes[(place + 1)...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
      fraction = Double("0." + String(decoding: bytes[(place + 1)..<end], as: UTF8.self)) ?? 0
      place = end
    }
    guard let offset = offset(bytes[place...]) else { return nil }
    let days = HTTPDate.days(year, month, day)
    return Double(days * 86_400 + hour * 3_600 + minute * 60 + second - offset) + fraction
  }

  /// Seconds east of UTC: `Z`, `+02:00`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self)
    if text == "Z" || text == "z" { return 0 }
    let parts = text.dropFirst().split(separator: ":")
    guard let sign = text.first, sign == "+" || sign == "-", parts.count == 2,
      let hours = Int(parts[0]), let minutes = Int(parts[1])
    else { return nil }
    return (hours * 60 + minutes) * (sign == "-" ? -60 : 60)
  }
}
