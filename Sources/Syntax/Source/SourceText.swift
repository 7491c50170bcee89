/// The text of one input, script or page, as bytes, with its name and its lines.
///
/// Bytes, because the lexer works on bytes and because a file need not be valid UTF-8; ranges into
/// it are byte offsets.
package struct SourceText: Sendable {
  /// What CPython calls the file: a path, `<stdin>` or `<string>`.
  package let name: String
  package let bytes: [UInt8]
  /// The number of the first line, so that an input cut from a script keeps the script's numbers.
  package let firstLine: Int
  private let lineStarts: [UInt32]

  package init(_ bytes: [UInt8], name: String = "<stdin>", firstLine: Int = 1) {
    self.bytes = bytes
    self.name = name
    self.firstLine = firstLine
    var starts: [UInt32] = [0]
    let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    for (index, byte) in bytes.enumerated() where byte == feed || byte == carriage {
      // In front of a line feed a carriage return is part of the same end.
      if byte == carriage, index + 1 < bytes.count, bytes[index + 1] == feed { continue }
      starts.append(UInt32(clamping: index + 1))
    }
    lineStarts = starts
  }

  package init(_ text: String, name: String = "<stdin>", firstLine: Int = 1) {
    self.init(Array(text.utf8), name: name, firstLine: firstLine)
  }

  /// A place as people count it: line from ``firstLine``, column in code points from 1.
  package struct Position: Hashable, Sendable {
    package let line: Int
    package let column: Int
  }

  package func position(of offset: Int) -> Position {
    let index = lineIndex(of: offset)
    let start = Int(lineStarts[index])
    let before = bytes[start..<min(max(offset, start), bytes.count)]
    return Position(
      line: firstLine + index,
      column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    )
  }

  /// The number of the line that holds `offset`, which is cheaper to tell than the whole position.
  func line(of offset: Int) -> Int { firstLine + lineIndex(of: offset) }

  /// The text of the line that holds `offset`, without its line end.
  package func line(at offset: Int) -> String {
    let index = lineIndex(of: offset)
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  package subscript(_ range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  func lineStart(of offset: Int) -> Int { Int(lineStarts[lineIndex(of: offset)]) }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
