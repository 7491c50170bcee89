internal import Interpreter
package import Syntax

/// An error as text in three parts: where (the line and a caret), what, and what to do.
package struct Report: Hashable, Sendable {
  package let place: String?
  package let excerpt: [String]
  package let message: String
  /// What kind of error it is: the class of an exception, or `CommandError`.
  package let category: String
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
      category = error.category.rawValue
      hint = error.hint
      status = .notUnderstood
    case .python(let exception):
      // Trees that a command made have no place in the text.
      range = exception.range.flatMap { $0.start == $0.end ? nil : $0 }
      message = exception.lastLine
      category = exception.object.type.qualifiedName
      hint = exception.hint
      status = Self.status(of: exception)
    case .command(let error):
      range = error.range
      message = error.message
      category = "CommandError"
      hint = error.hint
      status = error.status
    case .leave, .reported: return nil
    }
    place = showsPlace ? Self.place(range, in: source) : nil
    // Where an interruption fell is chance; the terminal's `^C` stands on the line before.
    if status == .interrupted {
      excerpt = []
    } else if case .python(let exception) = failure {
      excerpt = Traceback(of: exception, in: source).lines
    } else {
      excerpt = range.map { source.excerpt($0) } ?? []
    }
  }

  private static func place(_ range: SourceRange?, in source: SourceText) -> String {
    let line = range.map { source.position(of: $0.start).line } ?? source.firstLine
    return "\(source.name):\(line):"
  }

  static func status(of exception: PythonException) -> ExitStatus {
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

  /// Where and what, in order; the hint comes after them.
  package var lines: [String] {
    var lines = excerpt
    lines.append(place.map { "\($0) \(message)" } ?? message)
    return lines
  }
}
