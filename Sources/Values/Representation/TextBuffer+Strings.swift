extension TextBuffer {
  private static let hexDigits: StaticString = "0123456789abcdef"

  /// Writes a string as `repr` does and returns how many code points that took.
  @discardableResult
  mutating func appendQuoted(_ text: String, isASCII: Bool = false) -> Int {
    let columns = text.utf8.withContiguousStorageIfAvailable {
      appendQuoted(utf8: $0, isASCII: isASCII)
    }
    if let columns { return columns }
    return ContiguousArray(text.utf8).withUnsafeBufferPointer {
      appendQuoted(utf8: $0, isASCII: isASCII)
    }
  }

  /// Writes valid UTF-8 as `repr` does and returns how many code points that took.
  @discardableResult
  mutating func appendQuoted(utf8 bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool = false) -> Int {
    reserve(bytes.count + 2)
    let plain = bytes.plainPrefixLength
    if plain == bytes.count {
      append(UInt8(ascii: "'"))
      append(bytes)
      append(UInt8(ascii: "'"))
      return plain &+ 2
    }
    let quote = bytes.pythonQuote
    append(quote)
    let columns = appendBody(bytes, from: plain, quote: quote, isASCII: isASCII)
    append(quote)
    return columns &+ 2
  }

  /// Escapes what is beyond ASCII in a text that is a representation already.
  mutating func appendEscaped(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII { append(UInt8(scalar.value)) } else { _ = appendEscape(scalar.value) }
    }
  }

  private mutating func appendBody(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from plain: Int,
    quote: UInt8,
    isASCII: Bool
  ) -> Int {
    append(UnsafeBufferPointer(rebasing: bytes[..<plain]))
    var columns = plain
    var position = plain
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        columns &+= appendASCII(byte, quote: quote)
        position &+= 1
        continue
      }
      let (value, length) = bytes.scalar(at: position)
      if !isASCII, Printable.contains(value) {
        append(UnsafeBufferPointer(rebasing: bytes[position..<position + length]))
        columns &+= 1
      } else {
        columns &+= appendEscape(value)
      }
      position &+= length
    }
    return columns
  }

  /// Writes one ASCII character of a string or bytes literal; the columns are the bytes.
  private mutating func appendASCII(_ byte: UInt8, quote: UInt8) -> Int {
    switch byte {
    case quote, UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
      return 2
    case 0x20..<0x7F:
      append(byte)
      return 1
    case 0x0A:
      append("\\n")
      return 2
    case 0x0D:
      append("\\r")
      return 2
    case 0x09:
      append("\\t")
      return 2
    default: return appendEscape(UInt32(byte))
    }
  }

  /// Writes `\x..`, `\u....` or `\U........`, the shortest that fits.
  private mutating func appendEscape(_ value: UInt32) -> Int {
    let (letter, digits): (UInt8, Int) =
      value < 0x100
      ? (UInt8(ascii: "x"), 2) : value < 0x10000 ? (UInt8(ascii: "u"), 4) : (UInt8(ascii: "U"), 8)
    append(UInt8(ascii: "\\"))
    append(letter)
    appendHex(value, digits: digits)
    return digits &+ 2
  }

  mutating func appendHex(_ value: UInt32, digits: Int) {
    var shift = digits &* 4
    while shift > 0 {
      shift &-= 4
      append(Self.hexDigits.utf8Start[Int(value >> UInt32(shift)) & 0xF])
    }
  }

  // MARK: - Bytes

  /// Writes bytes as `repr` does and returns how many columns that took.
  @discardableResult
  mutating func appendQuoted(_ bytes: Bytes) -> Int {
    bytes.bytes.withUnsafeBufferPointer { appendQuotedBytes($0) }
  }

  @discardableResult
  mutating func appendQuotedBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let start = count
    let quote = bytes.pythonQuote
    append(UInt8(ascii: "b"))
    append(quote)
    for byte in bytes { _ = appendASCII(byte, quote: quote) }
    append(quote)
    return count - start
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Single quotes, unless there is one inside and no double quote.
  fileprivate var pythonQuote: UInt8 {
    contains(UInt8(ascii: "'")) && !contains(UInt8(ascii: "\"")) ? 0x22 : 0x27
  }

  /// How many bytes at the front are printable ASCII, and neither `'` nor a backslash.
  fileprivate var plainPrefixLength: Int {
    guard let start = UnsafeRawPointer(baseAddress) else { return 0 }
    var position = 0
    while position &+ 8 <= count {
      let word = start.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let special =
        word.bytes(below: 0x20) | word.bytes(equalTo: 0x27) | word.bytes(equalTo: 0x5C)
        | word.bytes(equalTo: 0x7F) | word
      if special & UInt64.highBits != 0 { break }
      position &+= 8
    }
    while position < count {
      let byte = self[position]
      guard byte >= 0x20, byte < 0x7F, byte != 0x27, byte != 0x5C else { break }
      position &+= 1
    }
    return position
  }

  /// The scalar that starts at a position of valid UTF-8 that is not ASCII, and its length.
  @inline(__always)
  func scalar(at position: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[position])
    func tail(_ offset: Int) -> UInt32 {
      position + offset < count ? UInt32(self[position + offset]) & 0x3F : 0
    }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}

/// Tests of eight bytes at once; the high bit of each byte of the answer says yes.
///
/// An answer is exact up to and including the first yes, which is all that a search needs.
extension UInt64 {
  static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101

  @inline(__always)
  func bytes(below bound: UInt8) -> UInt64 {
    (self &- UInt64.lowBits &* UInt64(bound)) & ~self & UInt64.highBits
  }

  @inline(__always)
  func bytes(equalTo byte: UInt8) -> UInt64 {
    (self ^ UInt64.lowBits &* UInt64(byte)).bytes(below: 1)
  }
}
