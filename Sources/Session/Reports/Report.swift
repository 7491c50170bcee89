internal import Interpreter
package import Syntax

/// An error as text in three parts: where (the line and a caret), what, and what to do.
package struct Report: Hashable, Sendable {
  package let place: String?
  package let excerpt: [String]
  package let message: String
  package let hint: String?
  package let status: ExitStatus

  /// Makes the report of a failure; nil for `exit`, which is none.
  ///
  /// Files are named with their line (`showsPlace`); a line typed at a prompt is on the screen.
  package init?(_ failure: Failure, in source: SourceText, showsPlace: Bool) {
    let range: SourceRange?
    switch failure {
    case .syntax(let error):
      range = error.range
      message = "\(error.category.rawValue): \(error.message)"
      hint = error.hint
      status = .notUnderstood
    case .python(let exception):
      // Trees that a command made have no place in the text.
      range = exception.range.flatMap { $0.start == $0.end ? nil : $0 }
      message = exception.lastLine
      hint = exception.hint
      status = Self.status(of: exception)
    case .command(let error):
      range = error.range
      message = error.message
      hint = error.hint
      status = error.status
    case .leave: return nil
    }
    place = showsPlace ? Self.place(range, in: source) : nil
    // Where an interruption fell is chance; the terminal's `^C` stands on the line before.
    excerpt = status == .interrupted ? [] : range.map { Self.excerpt($0, of: source) } ?? []
  }

  private static func place(_ range: SourceRange?, in source: SourceText) -> String {
    let line = range.map { source.position(of: $0.start).line } ?? source.firstLine
    return "\(source.name):\(line):"
  }

  private static func status(of exception: PythonException) -> ExitStatus {
    switch exception.object.type.qualifiedName {
    case "KeyboardInterrupt": .interrupted
    case "requests.exceptions.ConnectionError", "requests.exceptions.ConnectTimeout",
      "requests.exceptions.ReadTimeout", "requests.exceptions.Timeout",
      "requests.exceptions.SSLError", "requests.exceptions.ProxyError",
      "requests.exceptions.ChunkedEncodingError":
      .noResponse
    default: .stepFailed
    }
  }

  /// How much of a line is shown: the whole of an ordinary one, a window of a long one.
  private static let window = 76

  /// The line and a caret under the range, two spaces in, as CPython shows them.
  private static func excerpt(_ range: SourceRange, of source: SourceText) -> [String] {
    let line = Array(source.line(at: range.start).unicodeScalars)
    let column = min(source.position(of: range.start).column - 1, line.count)
    let isOnOneLine = source.position(of: range.end).line == source.position(of: range.start).line
    let width =
      isOnOneLine ? source.position(of: range.end).column - 1 - column : line.count - column
    let indentation = line.prefix { $0 == " " || $0 == "\t" }.count
    let start =
      line.count - indentation > window ? max(indentation, column - window / 2) : indentation
    let end = min(line.count, start + window)
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: line[min(start, end)..<end].map { $0 == "\t" ? " " : $0 })
    let carets = String(repeating: "^", count: max(1, min(width, end - column)))
    return [
      "  " + String(shown),
      "  " + String(repeating: " ", count: max(0, column - start)) + carets,
    ]
  }

  /// Where and what, in order; the hint comes after them.
  package var lines: [String] {
    var lines = excerpt
    lines.append(place.map { "\($0) \(message)" } ?? message)
    return lines
  }
}
