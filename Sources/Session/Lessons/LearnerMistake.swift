internal import Interpreter
internal import Syntax
internal import Values

/// What learners get wrong in Python, told by the line and by what came of it.
///
/// Somebody who knows Python needs none of it: it is said in the lessons alone.
struct LearnerMistake {
  let interpreter: Interpreter
  let commandNames: [String]
  let source: SourceText

  func hint(for failure: Failure) -> String? {
    switch failure {
    case .syntax(let error): hint(for: error)
    case .python(let exception): hint(for: exception)
    default: nil
    }
  }

  private func hint(for error: SyntaxError) -> String? {
    switch error.message {
    case "invalid decimal literal":
      let line = source.line(at: error.range.start)
      return line.firstMatch(of: /\d\s*x\s*\d/) != nil && !line.contains("=")
        ? "`*` multiplies" : "a text stands in quotes: 'abc'"
    case "positional argument follows keyword argument":
      let parameters = ["filters": "params", "auth": "headers"]
      let name = source[error.range]
      return parameters[name].map { "this one has a name, too: \($0)=\(name)" }
    case "':' expected after dictionary key":
      return "several values of one key stand in a list: {'key': ['one', 'two']}"
    default: return nil
    }
  }

  private func hint(for exception: PythonException) -> String? {
    let text = exception.lastLine
    if text == "TypeError: 'module' object is not callable" {
      let name = String((exception.range.map { source[$0] } ?? "").prefix { $0 != "(" })
      guard case .object(let object)? = try? interpreter.globals.lookUp(name),
        let module = object as? Module, module.attributes[name] != nil
      else { return nil }
      return "`\(name)` is a module; what it has of that name is called `\(name).\(name)(…)`"
    }
    if let match = text.firstMatch(of: /MissingSchema: Invalid URL '(.)/) {
      switch match.1 {
      case "/": return "an address begins with the host: f'{base_url}/tasks'"
      case "{": return "an f in front of the quote has the braces filled in: f'{base_url}/tasks'"
      default: return nil
      }
    }
    guard let match = text.wholeMatch(of: /NameError: name '(\w+)' is not defined/),
      let range = exception.range
    else { return nil }
    return hint(forUnknown: String(match.1), at: range)
  }

  private func hint(forUnknown name: String, at range: SourceRange) -> String? {
    let known = interpreter.globals.names + interpreter.globals.offered + commandNames
    if let other = known.first(where: { $0 != name && $0.lowercased() == name.lowercased() }) {
      return "capital and small letters differ: `\(other)`"
    }
    let bytes = source.bytes
    let before = bytes[..<min(range.start, bytes.count)].last { $0 != UInt8(ascii: " ") }
    let after = bytes[min(range.end, bytes.count)...].drop { $0 == UInt8(ascii: " ") }
    if after.starts(with: "==".utf8), before == nil || before == UInt8(ascii: "\n") {
      return "`=` gives a name a value; `==` compares"
    }
    guard let before, let next = after.first, "{[,=".utf8.contains(before),
      ":,]}-".utf8.contains(next)
    else { return nil }
    return "a text stands in quotes: '\(name)'"
  }
}
