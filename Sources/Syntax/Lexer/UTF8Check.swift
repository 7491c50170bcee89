/// Finds the first byte that is not UTF-8 and says so as CPython's codec does.
enum UTF8Check {
  static func check(_ cursor: Cursor, _ range: Range<Int>) throws(SyntaxError) {
    var index = range.lowerBound
    while index < range.upperBound {
      if cursor.bytes[index] < 0x80 {
        index += 1
      } else if let (_, length) = cursor.scalar(at: index) {
        index += length
      } else {
        throw error(cursor, at: index)
      }
    }
  }

  static func error(_ cursor: Cursor, at index: Int) -> SyntaxError {
    let byte = cursor.byte(at: index)
    let reason =
      (0xC2...0xF4).contains(byte) ? "invalid continuation byte" : "invalid start byte"
    return SyntaxError(
      "(unicode error) 'utf-8' codec can't decode byte 0x\(hexadecimal(byte)) "
        + "in position \(index): \(reason)",
      at: SourceRange(index, index + 1)
    )
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
