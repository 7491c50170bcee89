extension JSONParser {
  /// Reads a string from behind its opening quote.
  mutating func string() throws(Stop) -> String {
    let start = position
    let end = plainEnd(from: start)
    guard byte(at: end) == UInt8(ascii: "\""), end < text.count else {
      return try escapedString(from: start, upTo: end)
    }
    position = end &+ 1
    return cache.string(UnsafeBufferPointer(rebasing: text[start..<end]))
  }

  /// Goes past a string, with the same errors, without making it.
  mutating func skipString() throws(Stop) {
    let end = plainEnd(from: position)
    if end < text.count, text[end] == UInt8(ascii: "\"") {
      position = end &+ 1
    } else {
      _ = try escapedString(from: position, upTo: end)
    }
  }

  /// The first quote, backslash or control character from a position on, eight bytes at a time.
  @inline(__always)
  private func plainEnd(from start: Int) -> Int {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return start }
    var position = start
    while position &+ 8 <= text.count {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let special =
        word.bytes(below: 0x20) | word.bytes(equalTo: UInt8(ascii: "\""))
        | word.bytes(equalTo: UInt8(ascii: "\\"))
      if special != 0 { return position &+ special.trailingZeroBitCount >> 3 }
      position &+= 8
    }
    while position < text.count {
      let byte = text[position]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      position &+= 1
    }
    return position
  }

  private mutating func escapedString(from start: Int, upTo end: Int) throws(Stop) -> String {
    scratch.truncate(to: 0)
    scratch.append(UnsafeBufferPointer(rebasing: text[start..<end]))
    position = end
    // The first half of a surrogate pair, waiting for the second.
    var high: UInt32?
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "\\"), self.byte(at: position &+ 1) == UInt8(ascii: "u") {
        position &+= 1
        let unit = try codeUnit()
        if let first = high, 0xDC00...0xDFFF ~= unit {
          append(0x10000 &+ (first &- 0xD800) << 10 &+ (unit &- 0xDC00))
          high = nil
          continue
        }
        if high != nil { append(0xFFFD) }
        high = 0xD800...0xDBFF ~= unit ? unit : nil
        if high == nil { append(unit) }
        continue
      }
      if high != nil { append(0xFFFD) }
      high = nil
      switch byte {
      case UInt8(ascii: "\""):
        position &+= 1
        return cache.string(scratch.bytes)
      case UInt8(ascii: "\\"): try simpleEscape(from: start)
      case 0..<0x20:
        guard !hooks.isStrict else { throw fail("Invalid control character at", at: position) }
        scratch.append(byte)
        position &+= 1
      default:
        let plain = plainEnd(from: position)
        scratch.append(UnsafeBufferPointer(rebasing: text[position..<plain]))
        position = plain
      }
    }
    throw fail("Unterminated string starting at", at: start &- 1)
  }

  private mutating func simpleEscape(from start: Int) throws(Stop) {
    guard position &+ 1 < text.count else {
      throw fail("Unterminated string starting at", at: start &- 1)
    }
    switch text[position &+ 1] {
    case UInt8(ascii: "\""): scratch.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): scratch.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): scratch.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    default: throw fail("Invalid \\escape", at: position)
    }
    position &+= 2
  }

  /// Reads `uXXXX`; at least one more character must follow, as in CPython.
  private mutating func codeUnit() throws(Stop) -> UInt32 {
    let start = position
    guard text.count - start > 5 else { throw fail("Invalid \\uXXXX escape", at: start) }
    var unit: UInt32 = 0
    for offset in 1...4 {
      let digit = text[start &+ offset]
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit &- 48
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit &- 87
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit &- 55
      default: throw fail("Invalid \\uXXXX escape", at: start)
      }
      unit = unit << 4 | UInt32(value)
    }
    position = start &+ 5
    return unit
  }

  private mutating func append(_ value: UInt32) {
    scratch.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
}
