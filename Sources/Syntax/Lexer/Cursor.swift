/// A place in the bytes of a source that can look ahead without running off the end.
struct Cursor: Sendable {
  let bytes: [UInt8]
  let end: Int
  var offset: Int

  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.end = min(max(end ?? bytes.count, 0), bytes.count)
    offset = min(max(start, 0), self.end)
  }

  var isAtEnd: Bool { offset >= end }

  /// The byte here, or 0 past the end: no rule of the grammar asks for a NUL.
  var current: UInt8 { offset < end ? bytes[offset] : 0 }

  func peek(_ distance: Int = 1) -> UInt8 { byte(at: offset + distance) }

  func byte(at index: Int) -> UInt8 { index >= 0 && index < end ? bytes[index] : 0 }

  /// The length of the line end here: `\n`, `\r\n`, or a lone `\r`, which CPython takes for one.
  var newlineLength: Int { newlineLength(at: offset) }

  func newlineLength(at index: Int) -> Int {
    guard index < end else { return 0 }
    switch bytes[index] {
    case UInt8(ascii: "\n"): return 1
    case UInt8(ascii: "\r"): return byte(at: index + 1) == UInt8(ascii: "\n") ? 2 : 1
    default: return 0
    }
  }

  mutating func skip(while condition: (UInt8) -> Bool) {
    while offset < end, condition(bytes[offset]) { offset += 1 }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The scalar that starts at `index` and its length in bytes; nil when the bytes are not UTF-8.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = byte(at: index)
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + length <= end,
      let text = String(validating: bytes[index..<index + length], as: UTF8.self),
      let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1
    else { return nil }
    return (scalar, length)
  }
}

extension UInt8 {
  var isDecimalDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// The digit's value in bases up to 16.
  var digitValue: Int? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  var isLetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Letters, the underscore, and any byte of a longer UTF-8 sequence.
  var startsName: Bool { isLetter || self == UInt8(ascii: "_") || self >= 0x80 }

  var continuesName: Bool { startsName || isDecimalDigit }

  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == 0x0C }

  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  var isQuote: Bool { self == UInt8(ascii: "'") || self == UInt8(ascii: "\"") }
}
