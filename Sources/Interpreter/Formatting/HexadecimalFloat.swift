import Glibc
import Values

/// `float.fromhex`: a sign, digits with a point, a power of two; the C library rounds.
enum HexadecimalFloat {
  static func parse(_ text: String) throws(PythonException) -> Double {
    var rest = text.unicodeScalars[...]
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let magnitude = try magnitude(of: String(rest).lowercased())
    return isNegative ? -magnitude : magnitude
  }

  private static func isSpace(_ scalar: UnicodeScalar) -> Bool {
    (9...13).contains(scalar.value) || scalar == " "
  }

  private static func magnitude(of text: String) throws(PythonException) -> Double {
    switch text {
    case "inf", "infinity": return .infinity
    case "nan": return .nan
    default: break
    }
    var rest = Array(text.utf8)[...]
    if rest.starts(with: Array("0x".utf8)) { rest = rest.dropFirst(2) }
    guard isNumber(rest) else {
      throw .value("invalid hexadecimal floating-point string")
    }
    let value = strtod("0x" + String(rest), nil)
    guard value.isFinite else {
      throw .overflow("hexadecimal value too large to represent as a float")
    }
    return value
  }

  /// Hexadecimal digits with at most one point, then perhaps `p` and decimal digits.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func count(_ isWanted: (UInt8) -> Bool) -> Int {
      let count = rest.prefix(while: isWanted).count
      rest = rest.dropFirst(count)
      return count
    }
    func isDecimal(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    func isHexadecimal(_ byte: UInt8) -> Bool { isDecimal(byte) || (97...102).contains(byte) }
    var digits = count(isHexadecimal)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      digits += count(isHexadecimal)
    }
    guard digits > 0 else { return false }
    guard rest.first == UInt8(ascii: "p") else { return rest.isEmpty }
    rest = rest.dropFirst()
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    return count(isDecimal) > 0 && rest.isEmpty
  }
}
