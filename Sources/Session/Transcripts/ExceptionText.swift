/// What a page shows of an exception: what was printed before, and the message behind the frames.
struct ExceptionText {
  static let header = "Traceback (most recent call last):"

  /// What stands above the header.
  let printed: String
  /// The header and the frames, line by line.
  let frames: [String]
  /// The class and the message, which may go over lines.
  let message: String

  /// Nil for output that shows no exception.
  ///
  /// The frames are indented, and end at the first line that is not (CPython's `doctest`); a
  /// `SyntaxError` at the prompt has a place and no header.
  init?(_ expected: String) {
    let lines = expected.separateLines
    let start = lines.firstIndex {
      Self.isHeader($0) || $0.hasPrefix("  File \"<")
    }
    guard let start else { return nil }
    let isPlace = lines[start].hasPrefix(" ")
    let behind = isPlace ? start : start + 1
    let end =
      lines[behind...].firstIndex { line in
        line.first.map { $0.isLetter || $0 == "_" } == true
      } ?? lines.endIndex
    printed = lines[..<start].joined(separator: "\n")
    frames = Array(lines[start..<end])
    message = lines[end...].joined(separator: "\n")
  }

  /// Whether a line is the header and nothing more, of today's Python or an old one's.
  private static func isHeader(_ line: String) -> Bool {
    let known = [header, "Traceback (innermost last):"].first { line.hasPrefix($0) }
    return known.map { line.dropFirst($0.count).allSatisfy(\.isWhitespace) } ?? false
  }

  /// The class alone, without its module.
  static func className(_ message: String) -> Substring {
    let name = message.prefix { $0 != ":" && !$0.isWhitespace }
    return name.split(separator: ".").last ?? name
  }
}
