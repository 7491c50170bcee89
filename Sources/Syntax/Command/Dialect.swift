/// Which of the two languages a line is written in.
package enum Dialect: Hashable, Sendable {
  case command
  case python

  /// Decides by the first word and what follows it, as a person reads.
  ///
  /// A command's name followed by what makes it an expression or an assignment is Python
  /// (`status == 200`, `get = 5`, `body['items']`); `>`, `>>` and `|` after it are redirections
  /// unless a variable has that name; a variable hides a command that is the whole line.
  package static func of(
    _ line: Substring,
    commandNames: Set<String>,
    variables: Set<String>
  ) -> Dialect {
    let line = line.drop { $0 == " " || $0 == "\t" }
    if line.hasPrefix(":") { return .command }
    let name = String(line.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
    guard commandNames.contains(name) else { return .python }
    let rest = line.dropFirst(name.count)
    guard let next = rest.first else { return variables.contains(name) ? .python : .command }
    let isVariable = variables.contains(name)
    guard next == " " || next == "\t" else {
      return touching(rest, isVariable: isVariable)
    }
    let words = rest.split(maxSplits: 2) { $0 == " " || $0 == "\t" }
    guard let first = words.first, !first.hasPrefix("#") else {
      return isVariable ? .python : .command
    }
    if redirections.contains(String(first)) { return isVariable ? .python : .command }
    if first == "/" { return isStatement(line) ? .python : .command }
    if first == "not" { return words.count > 1 && words[1] == "in" ? .python : .command }
    return operators.contains(String(first)) ? .python : .command
  }

  /// A name followed at once by a mark: only an output that goes elsewhere, or a comment, leaves it
  /// a command.
  private static func touching(_ rest: Substring, isVariable: Bool) -> Dialect {
    if rest.hasPrefix("#") { return isVariable ? .python : .command }
    let isRedirected = rest.hasPrefix("|") || rest.hasPrefix(">")
    let isOperator = rest.hasPrefix(">=") || rest.hasPrefix(">>=") || rest.hasPrefix("|=")
    return isRedirected && !isOperator && !isVariable ? .command : .python
  }

  /// The root is a path, so `get /` asks for it; only what Python can read divides.
  private static func isStatement(_ line: Substring) -> Bool {
    (try? PythonParser.parse(SourceText(String(line)))) != nil
  }

  private static let redirections: Set<String> = [">", ">>", "|"]

  private static let operators: Set<String> = [
    "=", "+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "&=", "|=", "^=", "<<=", ">>=",
    "==", "!=", "<", "<=", ">=", "+", "-", "*", "//", "%", "**", "in", "is", "and", "or", "if",
  ]
}
