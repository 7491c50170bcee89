package import HTTP
internal import Interpreter
package import Syntax

/// What to do about the mistakes that people really make, where the message alone doesn't say.
package enum Hints {
  /// What to do about a failure; a mistyped first word is compared with the commands' names.
  package static func hint(
    for failure: Failure,
    in source: SourceText,
    commandNames: [String]
  ) -> String? {
    switch failure {
    case .syntax(let error):
      // What is refused was not mistyped.
      error.message.hasSuffix("not part of this shell's Python")
        ? nil : mistypedCommand(at: error.range, in: source, commandNames)
    case .python(let exception):
      switch exception.object.type.name {
      case "NameError":
        exception.range.flatMap { mistypedCommand(at: $0, in: source, commandNames) }
          ?? commandInBlock(exception, in: source, commandNames)
          ?? wordOfExpect(exception, in: source) ?? missingVariable(exception)
      case "JSONDecodeError": "the body is not JSON; `raw` shows it as it came"
      case "KeyError" where isLookup(exception, in: source): missingKey(exception, in: source)
      default: nil
      }
    default: nil
    }
  }

  /// Whether it comes from looking something up: a program may raise the same itself.
  private static func isLookup(_ exception: PythonException, in source: SourceText) -> Bool {
    let place = exception.trace.first.map { ($0.range, $0.source ?? source) }
    let (range, text) = place ?? (exception.range, source)
    guard let range else { return true }
    return !text[range].hasPrefix("raise")
  }

  /// The command that was meant by a first word that is no Python, such as `gett`.
  private static func mistypedCommand(
    at range: SourceRange,
    in source: SourceText,
    _ commandNames: [String]
  ) -> String? {
    let line = source.line(at: range.start)
    let word = String(line.drop { $0 == " " }.prefix { $0 != " " })
    guard !commandNames.contains(word),
      let near = Suggestion.nearest(to: word, among: commandNames)
    else { return nil }
    return "did you mean the command `\(near)`?"
  }

  private static func missingKey(_ exception: PythonException, in source: SourceText) -> String {
    let place = exception.range.map { source[$0] } ?? ""
    return place.contains("environ[")
      ? "the environment has no variable of that name"
      : "`list(…)` of the dictionary shows the keys that it has"
  }

  /// What `expect` knows without Python, in an expression.
  private static func wordOfExpect(
    _ exception: PythonException,
    in source: SourceText
  ) -> String? {
    guard let range = exception.range,
      source.line(at: range.start).drop(while: { $0 == " " }).hasPrefix("expect ")
    else { return nil }
    let (words, expression): (String, String)
    switch source[range] {
    case "status": (words, expression) = ("status 404", "response.status_code != 404")
    case "header", "headers":
      (words, expression) = ("header NAME ~ TEXT", "response.headers['NAME']")
    case "time": (words, expression) = ("time < 500ms", "response.elapsed")
    default: return nil
    }
    return "`expect \(words)` says it, or an expression: \(expression)"
  }

  /// A command's line that was read as Python, because it stands in a block.
  private static func commandInBlock(
    _ exception: PythonException,
    in source: SourceText,
    _ commandNames: [String]
  ) -> String? {
    guard let range = exception.range else { return nil }
    let line = source.line(at: range.start)
    let word = line.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " }
    guard commandNames.contains(String(word)), source[range] == word, line.first != word.first
    else { return nil }
    return "commands stand on lines of their own, not in blocks"
  }

  private static func missingVariable(_ exception: PythonException) -> String? {
    exception.lastLine == "NameError: name 'auth' is not defined"
      ? "`login` gets a token and sets auth" : nil
  }

  /// The known mistakes of those who follow the guide, told by what was really sent.
  package static func hint(for request: Request, answered status: Int) -> String? {
    guard status >= 400 else { return nil }
    if let credentials = request.fields["Authorization"], credentials.contains("<") {
      return "the Authorization header still holds a placeholder in <…>: put your own value there"
    }
    let (path, query) = request.url.splitAtQuery
    if path.contains("/api/2/tasks") || path.contains("/api/2/activities") {
      return "base_url ends in /api/2, which is the account API; tasks are under "
        + "/api/task_manager/v2"
    }
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[1].contains("%2C") else { continue }
      return "\(parts[0]) was sent as one value with a comma in it; a list sends several: "
        + "['started', 'paused']"
    }
    return nil
  }
}

extension String {
  fileprivate var splitAtQuery: (path: Substring, query: Substring) {
    let parts = split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }
}
