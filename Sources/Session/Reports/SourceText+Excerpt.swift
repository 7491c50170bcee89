import Syntax

extension SourceText {
  /// How much of a line is shown: the whole of an ordinary one, a window of a long one.
  private static let window = 76

  /// The line and a caret under the range, two spaces in, as CPython shows them.
  func excerpt(_ range: SourceRange) -> [String] {
    let line = Array(line(at: range.start).unicodeScalars)
    let column = min(position(of: range.start).column - 1, line.count)
    let isOnOneLine = position(of: range.end).line == position(of: range.start).line
    let width = isOnOneLine ? position(of: range.end).column - 1 - column : line.count - column
    let indentation = line.prefix { $0 == " " || $0 == "\t" }.count
    let start =
      line.count - indentation > Self.window
      ? max(indentation, column - Self.window / 2) : indentation
    let end = min(line.count, start + Self.window)
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: line[min(start, end)..<end].map { $0 == "\t" ? " " : $0 })
    let carets = String(repeating: "^", count: max(1, min(width, end - column)))
    return [
      "  " + String(shown),
      "  " + String(repeating: " ", count: max(0, column - start)) + carets,
    ]
  }
}
