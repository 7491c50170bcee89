internal import Syntax

/// Finds the secrets that are written behind `login`, in text that may not even be a command.
enum LoginText {
  /// The values, and where they stand, as UTF-8 offsets, in order.
  static func secrets(in bytes: [UInt8]) -> [(text: String, range: Range<Int>)] {
    var found: [(String, Range<Int>)] = []
    var start = 0
    while start < bytes.count {
      let end = endOfLine(from: start, in: bytes)
      if let name = login(in: bytes[start..<end]) {
        found += secrets(in: bytes, SourceRange(name, end))
      }
      start = end + 1
    }
    return found
  }

  /// The end of the line, which a `\` before it puts off.
  private static func endOfLine(from start: Int, in bytes: [UInt8]) -> Int {
    var place = start
    while place < bytes.count,
      bytes[place] != newline || place > start && bytes[place - 1] == backslash
    { place += 1 }
    return place
  }

  /// Where the command begins; nil for a line that is another one, or Python.
  private static func login(in line: ArraySlice<UInt8>) -> Int? {
    var rest = line.drop(while: \.isBlank)
    if rest.starts(with: ">>> ".utf8) { rest = rest.dropFirst(4).drop(while: \.isBlank) }
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst().drop(while: \.isBlank) }
    guard rest.starts(with: "login".utf8) else { return nil }
    let words = rest.dropFirst(5)
    guard let space = words.first, space.isBlank || space == backslash else { return nil }
    let next = words.drop(while: \.isBlank).prefix { !$0.isBlank && $0 != newline }
    // As `login = 1` and `login in names` are Python.
    let isOperator = next.first.map { "=!<>+*/%|&^".utf8.contains($0) } ?? true
    let word = String(decoding: next, as: UTF8.self)
    guard !isOperator, !["-", "-=", "in", "is", "and", "or", "if", "not"].contains(word) else {
      return nil
    }
    return rest.startIndex
  }

  private static func secrets(
    in bytes: [UInt8],
    _ range: SourceRange
  ) -> [(text: String, range: Range<Int>)] {
    let source = SourceText(bytes)
    guard let line = try? CommandParser.parse(source, range, takesExpression: { _ in false }) else {
      return everything(in: bytes, range)
    }
    guard let arguments = try? LoginArguments(line) else {
      // Written wrongly: each word may be the secret, the first is who logs in.
      return line.words.dropFirst().filter { !$0.text.hasPrefix("--") }.map { word in
        (word.text, word.range.start..<word.range.end)
      }
    }
    return arguments.secrets.filter { !$0.text.isEmpty }.map { secret in
      (secret.text, secret.range.start..<secret.range.end)
    }
  }

  /// Everything behind the first word, of a line whose quotes don't match.
  private static func everything(
    in bytes: [UInt8],
    _ range: SourceRange
  ) -> [(text: String, range: Range<Int>)] {
    let words = bytes[range.start..<range.end].split(whereSeparator: \.isBlank).dropFirst(2)
    return words.filter { !$0.starts(with: "--".utf8) }.map { word in
      let bare = word.filter { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }
      return (String(decoding: bare, as: UTF8.self), word.startIndex..<word.endIndex)
    }
  }

  private static let newline = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
