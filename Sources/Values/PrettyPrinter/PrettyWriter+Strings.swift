/// Long strings and bytes, as literals under each other.
extension PrettyWriter {
  /// Breaks a string after its line breaks, and lines that are still too long after blanks.
  mutating func layOut(_ text: String, indent: Int, allowance: Int, level: Int) {
    var text = text
    text.withUTF8 { layOut(utf8: $0, indent: indent, allowance: allowance, level: level) }
  }

  private mutating func layOut(
    utf8 text: UnsafeBufferPointer<UInt8>,
    indent: Int,
    allowance: Int,
    level: Int
  ) {
    let isAlone = level == 1
    let indent = isAlone ? indent &+ 1 : indent
    let allowance = isAlone ? allowance &+ 1 : allowance
    let width = options.width &- indent
    let chunks = StringWrapper(text, width: width, allowance: allowance).chunks
    let isWrapped = chunks.count > 1
    if isWrapped, isAlone { buffer.append(UInt8(ascii: "(")) }
    for (index, chunk) in chunks.enumerated() {
      if index > 0 { breakLine(indent, after: "") }
      buffer.appendQuoted(utf8: UnsafeBufferPointer(rebasing: text[chunk]))
    }
    if chunks.isEmpty { buffer.append("''") }
    if isWrapped, isAlone { buffer.append(UInt8(ascii: ")")) }
  }

  /// Breaks bytes into literals of a multiple of four.
  mutating func layOut(_ bytes: [UInt8], indent: Int, allowance: Int, level: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count > 4 else {
        buffer.appendQuotedBytes(bytes)
        return
      }
      let isAlone = level == 1
      let indent = isAlone ? indent &+ 1 : indent
      if isAlone { buffer.append(UInt8(ascii: "(")) }
      var width = options.width &- indent
      var start = 0
      var literal = LiteralWidth(prefix: 1)
      for position in stride(from: 0, to: bytes.count, by: 4) {
        let end = min(position + 4, bytes.count)
        // CPython reserves the room only for a last part of fewer than four bytes.
        if end - position < 4 { width &-= isAlone ? allowance &+ 1 : allowance }
        var part = LiteralWidth(prefix: 1)
        for byte in bytes[position..<end] { part.add(byte: byte) }
        let candidate = literal.joined(with: part)
        if candidate.columns > width, position > start {
          if start > 0 { breakLine(indent, after: "") }
          buffer.appendQuotedBytes(UnsafeBufferPointer(rebasing: bytes[start..<position]))
          start = position
          literal = part
        } else {
          literal = candidate
        }
      }
      if start > 0 { breakLine(indent, after: "") }
      buffer.appendQuotedBytes(UnsafeBufferPointer(rebasing: bytes[start...]))
      if isAlone { buffer.append(UInt8(ascii: ")")) }
    }
  }
}

/// How many columns the `repr` of a text takes, kept while parts are added.
///
/// Only the quotes depend on the whole: with both kinds inside, each single one needs a backslash.
struct LiteralWidth {
  private let prefix: Int
  private var body = 0
  private var singleQuotes = 0
  private var hasDoubleQuote = false

  init(prefix: Int = 0) { self.prefix = prefix }

  var columns: Int { prefix &+ body &+ 2 &+ (hasDoubleQuote ? singleQuotes : 0) }

  func joined(with other: LiteralWidth) -> LiteralWidth {
    var joined = self
    joined.body &+= other.body
    joined.singleQuotes &+= other.singleQuotes
    joined.hasDoubleQuote = hasDoubleQuote || other.hasDoubleQuote
    return joined
  }

  /// Adds an ASCII character of a string.
  @inline(__always)
  mutating func add(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'"):
      singleQuotes &+= 1
      body &+= 1
    case UInt8(ascii: "\""):
      hasDoubleQuote = true
      body &+= 1
    case UInt8(ascii: "\\"), 0x09, 0x0A, 0x0D: body &+= 2
    case 0x20..<0x7F: body &+= 1
    default: body &+= 4
    }
  }

  /// Adds a byte of bytes, where those beyond ASCII are always escaped.
  mutating func add(byte: UInt8) { add(ascii: byte) }

  mutating func add(scalar: UInt32) {
    body &+= Printable.contains(scalar) ? 1 : scalar < 0x100 ? 4 : scalar < 0x10000 ? 6 : 10
  }
}
