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
    let line = line.utf8.drop(while: isBlank)
    if line.first == UInt8(ascii: ":") { return .command }
    let word = line.prefix(while: isNameByte)
    let name = String(Substring(word))
    guard commandNames.contains(name) else { return .python }
    let isVariable = variables.contains(name)
    let rest = line[word.endIndex...]
    guard let next = rest.first else { return isVariable ? .python : .command }
    guard isBlank(next) else { return touching(Substring(rest), isVariable: isVariable) }
    let words = rest.split(maxSplits: 2, whereSeparator: isBlank).map { Substring($0) }
    guard let first = words.first, !first.hasPrefix("#") else {
      return isVariable ? .python : .command
    }
    if redirections.contains(String(first)) { return isVariable ? .python : .command }
    if first == "/" { return isStatement(Substring(line)) ? .python : .command }
    if first == "not" { return words.count > 1 && words[1] == "in" ? .python : .command }
    return operators.contains(String(first)) ? .python : .command
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
    default: false
    }
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
