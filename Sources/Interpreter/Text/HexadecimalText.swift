import Values

/// Bytes as hexadecimal digits, two for each: `bytes.hex`.
enum HexadecimalText {
  private static let digits = Array("0123456789abcdef".utf8)
  /// So many bytes are written between two looks at the interruption.
  private static let portion = 1 << 16

  /// The digits with a separator between groups of so many bytes, which are counted from the right, or
  /// from the left when the number is negative; without one when it is zero.
  static func of(
    _ bytes: [UInt8],
    separator: UInt8?,
    every size: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    let width = separator == nil ? 0 : Int(clamping: size.magnitude)
    let separators = width > 0 && !bytes.isEmpty ? (bytes.count - 1) / width : 0
    let count = 2 * bytes.count + separators
    try interpreter.checkSize(count, plus: 0)
    // Groups from the right begin where so many bytes are left.
    let shift = width > 0 && size > 0 ? (width - bytes.count % width) % width : 0
    var text = ""
    text.reserveCapacity(count)
    var start = 0
    while start < bytes.count {
      try interpreter.checkInterruption()
      let end = min(start + portion, bytes.count)
      var part: [UInt8] = []
      part.reserveCapacity(3 * portion)
      for place in start..<end {
        if let separator, width > 0, place > 0, (place + shift) % width == 0 {
          part.append(separator)
        }
        part.append(digits[Int(bytes[place] >> 4)])
        part.append(digits[Int(bytes[place] & 15)])
      }
      text += String(part[...])
      start = end
    }
    return text
  }
}
