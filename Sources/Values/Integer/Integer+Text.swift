import BigInt

extension Integer {
  /// The most decimal digits that CPython turns into a number, or a number into.
  package static let digitLimit = 4300

  /// The decimal digits; a `ValueError` fault when there are more than CPython converts.
  package func decimal() throws(Fault) -> String {
    switch self {
    case .small(let value): return Self.decimal(value)
    case .big(let box):
      // A digit is more than 3.32 bits, so that this can't refuse a number of 4,300.
      let text = bitCount > 14_300 ? nil : String(box.value)
      guard let text, text.utf8.count - (isNegative ? 1 : 0) <= Integer.digitLimit else {
        throw .value(
          """
          Exceeds the limit (\(Integer.digitLimit) digits) for integer string conversion; \
          use sys.set_int_max_str_digits() to increase the limit
          """
        )
      }
      return text
    }
  }

  /// The digits in base 2, 8 or 16, which have no limit, with `-` for a negative number.
  package func digits(radix: Int, uppercase: Bool = false) -> String {
    switch self {
    case .small(let value): return String(value, radix: radix, uppercase: uppercase)
    case .big(let box):
      guard radix == 8 else { return String(box.value, radix: radix, uppercase: uppercase) }
      // Octal digits cross the words, so that the package divides; three bits at a time do not.
      var octal: [UInt8] = []
      let bits = Array(String(box.value.magnitude, radix: 2).utf8.reversed())
      for start in stride(from: 0, to: bits.count, by: 3) {
        let group = bits[start..<min(start + 3, bits.count)]
        octal.append(group.reversed().reduce(0) { $0 * 2 + ($1 - 48) } + 48)
      }
      return (isNegative ? "-" : "") + String(decoding: octal.reversed(), as: UTF8.self)
    }
  }
}
