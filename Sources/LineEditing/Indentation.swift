/// How far the next line of a block begins from the margin.
package enum Indentation {
  static let width = 4

  /// The spaces to begin the line behind a text with.
  ///
  /// Those of its last line, and four more behind a colon; inside a string that goes over lines
  /// none.
  package static func suggested(after text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let line = lines.last(where: { !$0.allSatisfy(\.isWhitespace) }), !isInString(text) else {
      return ""
    }
    let spaces = String(line.prefix { $0 == " " || $0 == "\t" })
    return opensBlock(line) ? spaces + String(repeating: " ", count: width) : spaces
  }

  /// Whether the last line of a text begins a block.
  static func opensBlock(at text: String) -> Bool {
    let start = text.utf8.lastIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) }
    return opensBlock(text[(start ?? text.startIndex)...])
  }

  private static func opensBlock(_ line: Substring) -> Bool {
    let code = line.lastIndex(of: "#").map { hash in
      // A `#` with a quote behind it may stand in a string.
      line[hash...].contains { $0 == "'" || $0 == "\"" } ? line : line[..<hash]
    }
    return (code ?? line).last { !$0.isWhitespace } == ":"
  }

  /// Whether a string in three quotes is open at the end.
  private static func isInString(_ text: String) -> Bool {
    var open: UInt8?
    var run: (quote: UInt8, count: Int) = (0, 0)
    for byte in text.utf8 {
      guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") else {
        run.count = 0
        continue
      }
      run = (byte, run.quote == byte ? run.count + 1 : 1)
      guard run.count == 3, open == nil || open == byte else { continue }
      open = open == nil ? byte : nil
      run.count = 0
    }
    return open != nil
  }
}
