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
    guard next == " " || next == "\t" else {
      return ".([,:=;)".contains(next) || !"#|>".contains(next) ? .python : .command
    }
    let words = rest.split(separator: " ", maxSplits: 2).map { $0.filter { $0 != "\t" } }
    guard let first = words.first, !first.hasPrefix("#") else {
      return variables.contains(name) ? .python : .command
    }
    if redirections.contains(String(first)) {
      return variables.contains(name) ? .python : .command
    }
    if operators.contains(String(first)) { return .python }
    return first == "not" && words.count > 1 && words[1].hasPrefix("in") ? .python : .command
  }

  private static let redirections: Set<String> = [">", ">>", "|"]

  private static let operators: Set<String> = [
    "=", "+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "&=", "|=", "^=", "<<=", ">>=",
    "==", "!=", "<", "<=", ">=", "+", "-", "*", "/", "//", "%", "**", "in", "is", "and", "or", "if",
  ]
}
