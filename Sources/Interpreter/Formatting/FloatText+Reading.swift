import Glibc
import Values

extension FloatText {
  /// `float(text)`; nil when it is no number.
  ///
  /// Takes Python's grammar and no more: the C library alone would take hexadecimal digits too.
  static func parse(_ text: String) -> Double? {
    if let number = plainDecimal(text) { return number }
    var scalars = Array(text.unicodeScalars)[...]
    // Of ASCII only what is white space to C.
    func isSpace(_ scalar: UnicodeScalar) -> Bool {
      scalar.isPythonSpace && !(0x1C...0x1F).contains(scalar.value)
    }
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    var bytes: [UInt8] = []
    for (place, scalar) in zip(scalars.indices, scalars) {
      if scalar == "_" {
        let isBetweenDigits =
          place > scalars.startIndex && place + 1 < scalars.endIndex
          && scalars[place - 1].decimalValue != nil && scalars[place + 1].decimalValue != nil
        guard isBetweenDigits else { return nil }
      } else if let digit = scalar.decimalValue {
        bytes.append(UInt8(ascii: "0") + digit)
      } else {
        guard scalar.isASCII else { return nil }
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      }
    }
    return value(of: bytes)
  }

  /// The number of a text such as `12.75`, nil for all others.
  ///
  /// Up to fifteen digits and a power of ten up to `10 ** 15` are doubles, and a quotient of two doubles
  /// is rounded once (Clinger 1990).
  private static func plainDecimal(_ text: String) -> Double? {
    let bytes = text.utf8
    guard (1...16).contains(bytes.count) else { return nil }
    var digits: UInt64 = 0
    var count = 0
    var places: Int?
    for byte in bytes {
      if byte == UInt8(ascii: "."), places == nil {
        places = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 15 else { return nil }
      digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
      count += 1
      if let known = places { places = known + 1 }
    }
    guard count > 0 else { return nil }
    return Double(digits) / Double(powersOfTen[places ?? 0])
  }

  private static func value(of bytes: [UInt8]) -> Double? {
    let text = String(bytes[...])
    let isNegative = bytes.first == UInt8(ascii: "-")
    let unsigned =
      bytes.first.map { $0 == UInt8(ascii: "+") || isNegative } == true
      ? bytes.dropFirst() : bytes[...]
    switch String(unsigned).lowercased() {
    case "inf", "infinity": return isNegative ? -Double.infinity : .infinity
    case "nan": return .nan
    default: break
    }
    guard isDecimal(unsigned) else { return nil }
    return strtod(text, nil)
  }

  /// Digits with at most one point, then perhaps an exponent.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func digits() -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    var count = digits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      count += digits()
    }
    guard count > 0 else { return false }
    guard let mark = rest.first else { return true }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
    rest = rest.dropFirst()
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    return digits() > 0 && rest.isEmpty
  }
}
