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
  private let lineStarts: [Int]

  package init(_ bytes: [UInt8], name: String = "<stdin>", firstLine: Int = 1) {
    self.bytes = bytes
    self.name = name
    self.firstLine = firstLine
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
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
    let before = bytes[lineStarts[index]..<min(max(offset, lineStarts[index]), bytes.count)]
    return Position(
      line: firstLine + index,
      column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    )
  }

  /// The text of the line that holds `offset`, without its line end.
  package func line(at offset: Int) -> String {
    let index = lineIndex(of: offset)
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > lineStarts[index], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[lineStarts[index]..<end], as: UTF8.self)
  }

  package subscript(_ range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  func lineStart(of offset: Int) -> Int { lineStarts[lineIndex(of: offset)] }

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
