/// One string literal: its prefix, and where its content stands.
struct StringLiteral {
  let isRaw: Bool
  let isBytes: Bool
  let isFormatted: Bool
  let content: Range<Int>

  init(_ token: Token, in bytes: [UInt8]) {
    let prefix = StringPrefix(Cursor(bytes, from: token.start)) ?? StringPrefix()
    let start = token.start + prefix.length
    isRaw = prefix.isRaw
    isBytes = prefix.isBytes
    isFormatted = prefix.isFormatted
    let isTriple =
      token.end - start >= 6 && bytes[start + 1] == bytes[start] && bytes[start + 2] == bytes[start]
    let width = isTriple ? 3 : 1
    content = start + width..<max(start + width, token.end - width)
  }
}

/// Turns the content of a string literal into what it means.
struct EscapeDecoder {
  private let cursor: Cursor
  private let range: Range<Int>
  private var index: Int
  private var output: [UInt8] = []

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    cursor = Cursor(bytes, to: range.upperBound)
    self.range = range
    index = range.lowerBound
  }

  static func text(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    isRaw: Bool
  ) throws(SyntaxError) -> String {
    var merged: UInt8 = 0
    var isPlain = true
    for index in range {
      let byte = bytes[index]
      merged |= byte
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\\") && !isRaw) { isPlain = false }
    }
    if merged >= 0x80 { try UTF8Check.check(Cursor(bytes), range) }
    if isPlain { return String(decoding: bytes[range], as: UTF8.self) }
    var decoder = EscapeDecoder(bytes, range)
    while decoder.index < range.upperBound {
      if isRaw || decoder.byte != UInt8(ascii: "\\") {
        decoder.copyByte()
      } else {
        try decoder.textEscape()
      }
    }
    return String(decoding: decoder.output, as: UTF8.self)
  }

  static func bytes(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    isRaw: Bool
  ) throws(SyntaxError) -> [UInt8] {
    var decoder = EscapeDecoder(bytes, range)
    while decoder.index < range.upperBound {
      if decoder.byte >= 0x80 {
        throw SyntaxError(
          "bytes can only contain ASCII literal characters",
          at: SourceRange(decoder.index, decoder.index + 1)
        )
      }
      if isRaw || decoder.byte != UInt8(ascii: "\\") {
        decoder.copyByte()
      } else {
        try decoder.bytesEscape()
      }
    }
    return decoder.output
  }

  private var byte: UInt8 { cursor.byte(at: index) }

  /// CPython's universal newlines: whatever ends a line in the file is `\n` in the string.
  private mutating func copyByte() {
    let newline = cursor.newlineLength(at: index)
    output.append(newline > 0 ? UInt8(ascii: "\n") : byte)
    index += max(1, newline)
  }

  /// The escapes that `str` and `bytes` share; false when this is none of them.
  private mutating func commonEscape(_ letter: UInt8, mask: UInt32) -> Bool {
    let newline = cursor.newlineLength(at: index + 1)
    if newline > 0 {
      index += 1 + newline
      return true
    }
    if letter >= UInt8(ascii: "0") && letter <= UInt8(ascii: "7") {
      octal(mask: mask)
      return true
    }
    guard let value = Self.simpleEscape(letter) else { return false }
    output.append(value)
    index += 2
    return true
  }

  private static func simpleEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): letter
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    default: nil
    }
  }

  private mutating func octal(mask: UInt32) {
    var value: UInt32 = 0
    var digits = 0
    index += 1
    while digits < 3, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "7") {
      value = value * 8 + UInt32(byte - UInt8(ascii: "0"))
      index += 1
      digits += 1
    }
    if mask == 0xFF {
      output.append(UInt8(truncatingIfNeeded: value))
    } else if let scalar = Unicode.Scalar(value) {
      append(scalar)
    }
  }

  private mutating func bytesEscape() throws(SyntaxError) {
    let start = index
    let letter = cursor.byte(at: index + 1)
    if commonEscape(letter, mask: 0xFF) { return }
    guard letter == UInt8(ascii: "x") else { return copyByte() }
    guard let value = hexadecimal(count: 2) else {
      throw SyntaxError(
        "(value error) invalid \\x escape at position \(start - range.lowerBound)",
        at: SourceRange(start, index)
      )
    }
    output.append(UInt8(truncatingIfNeeded: value))
  }

  private mutating func textEscape() throws(SyntaxError) {
    let start = index
    let letter = cursor.byte(at: index + 1)
    if commonEscape(letter, mask: .max) { return }
    switch letter {
    case UInt8(ascii: "x"): try codePoint(from: start, 2, "truncated \\xXX escape")
    case UInt8(ascii: "u"): try codePoint(from: start, 4, "truncated \\uXXXX escape")
    case UInt8(ascii: "U"): try codePoint(from: start, 8, "truncated \\UXXXXXXXX escape")
    case UInt8(ascii: "N"): try named(from: start)
    default: copyByte()
    }
  }

  private mutating func codePoint(
    from start: Int,
    _ count: Int,
    _ truncated: String
  ) throws(SyntaxError) {
    guard let value = hexadecimal(count: count) else { throw unicodeError(truncated, from: start) }
    if (0xD800...0xDFFF).contains(value) {
      let text = cursor.text(start..<index)
      throw SyntaxError(
        "lone surrogates such as '\(text)' are not part of this shell's Python",
        at: SourceRange(start, index)
      )
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw unicodeError("illegal Unicode character", from: start)
    }
    append(scalar)
  }

  /// Reads exactly `count` digits behind the escape's letter; nil, at the first that is none.
  private mutating func hexadecimal(count: Int) -> UInt32? {
    index += 2
    var value: UInt32 = 0
    for _ in 0..<count {
      guard index < range.upperBound, let digit = byte.digitValue else { return nil }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private mutating func named(from start: Int) throws(SyntaxError) {
    index += 2
    guard byte == UInt8(ascii: "{") else {
      throw unicodeError("malformed \\N character escape", from: start)
    }
    let nameStart = index + 1
    while index < range.upperBound, byte != UInt8(ascii: "}") { index += 1 }
    guard index < range.upperBound, index > nameStart else {
      throw unicodeError("malformed \\N character escape", from: start)
    }
    let name = cursor.text(nameStart..<index)
    index += 1
    guard let scalar = UnicodeNames.scalar(named: name) else {
      throw unicodeError("unknown Unicode character name", from: start)
    }
    append(scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// CPython counts positions in a buffer where a character outside ASCII is `\UXXXXXXXX`.
  private func unicodeError(_ reason: String, from start: Int) -> SyntaxError {
    var position = 0
    for byte in cursor.bytes[range.lowerBound..<start] where byte & 0xC0 != 0x80 {
      position += byte < 0x80 ? 1 : 10
    }
    let last = position + (index - start) - 1
    return SyntaxError(
      "(unicode error) 'unicodeescape' codec can't decode bytes in position "
        + "\(position)-\(last): \(reason)",
      at: SourceRange(start, index)
    )
  }
}
