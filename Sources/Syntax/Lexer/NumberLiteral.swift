import Glibc

/// Turns the text of a number into its value.
enum NumberLiteral {
  /// How many digits CPython allows in a decimal literal: `sys.int_info`'s `default_max_str_digits`.
  static let maximumDigits = 4300

  static func parse(_ source: SourceText, _ range: SourceRange) throws(SyntaxError)
    -> Expression.Kind
  {
    let text = source.bytes[range.start..<range.end]
    if let small = small(text) { return .integer(small) }
    let digits = text.filter { $0 != UInt8(ascii: "_") }
    if digits.count > 1, digits[0] == UInt8(ascii: "0"), digits[1].isLetter,
      digits[1] | 0x20 != UInt8(ascii: "e")
    {
      return .integer(based(digits))
    }
    if digits.contains(where: { !$0.isDecimalDigit }) {
      return .float(strtod(String(decoding: digits, as: UTF8.self), nil))
    }
    if digits.count > maximumDigits { throw tooLong(digits.count, at: range) }
    return .integer(IntegerLiteral(digits: withoutLeadingZeros(digits)))
  }

  /// A literal that is nothing but a few decimal digits, as nearly all are.
  private static func small(_ text: ArraySlice<UInt8>) -> IntegerLiteral? {
    guard text.count <= 18, text.first != UInt8(ascii: "0") || text.count == 1 else { return nil }
    var value = 0
    for byte in text {
      guard byte.isDecimalDigit else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return IntegerLiteral(value)
  }

  private static func based(_ digits: [UInt8]) -> IntegerLiteral {
    let bits =
      switch digits[1] | 0x20 {
      case UInt8(ascii: "x"): 4
      case UInt8(ascii: "o"): 3
      default: 1
      }
    let significant = digits.dropFirst(2).drop { $0 == UInt8(ascii: "0") }
    // log10(2) is a little more than 0.301. What has more decimal digits than may be written stays as
    // it is.
    guard significant.count * bits * 301 / 1000 <= maximumDigits else {
      return IntegerLiteral(digits: String(decoding: digits, as: UTF8.self))
    }
    return IntegerLiteral(digits: decimal(significant, shift: bits))
  }

  /// Long multiplication in limbs of nine decimal digits: quadratic, and the bound keeps it short.
  private static func decimal(_ digits: ArraySlice<UInt8>, shift: Int) -> String {
    let base: UInt64 = 1_000_000_000
    var limbs: [UInt64] = [0]
    for digit in digits {
      var carry = UInt64(digit.digitValue ?? 0)
      for index in limbs.indices {
        let value = limbs[index] << UInt64(shift) + carry
        limbs[index] = value % base
        carry = value / base
      }
      if carry > 0 { limbs.append(carry) }
    }
    var text = String(limbs[limbs.count - 1])
    for limb in limbs.dropLast().reversed() {
      let part = String(limb)
      text += String(repeating: "0", count: 9 - part.utf8.count) + part
    }
    return text
  }

  private static func withoutLeadingZeros(_ digits: [UInt8]) -> String {
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    return significant.isEmpty ? "0" : String(decoding: significant, as: UTF8.self)
  }

  private static func tooLong(_ count: Int, at range: SourceRange) -> SyntaxError {
    SyntaxError(
      "Exceeds the limit (\(maximumDigits) digits) for integer string conversion: "
        + "value has \(count) digits; use sys.set_int_max_str_digits() to increase the limit - "
        + "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
      at: range
    )
  }
}
