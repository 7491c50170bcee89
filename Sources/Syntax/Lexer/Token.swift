/// The smallest piece of Python source: what it is and where it stands.
struct Token: Sendable {
  enum Kind: Equatable, Sendable {
    case name
    case keyword(Keyword)
    case number
    case string
    case punctuation(Punctuation)
    case newline
    case indent
    case dedent
    case end
    /// The lexer could not go on; it holds the error.
    case invalid
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// How many brackets are open after this token.
  let level: Int

  /// What an error about this token points at; a line end has no width.
  var range: SourceRange { SourceRange(start, kind == .newline ? start : end) }
}

/// The reserved words of Python 3.11; the soft ones (`match`, `case`, `_`) are names.
enum Keyword: String, Sendable {
  case falseValue = "False"
  case noneValue = "None"
  case trueValue = "True"
  case and, `as`, assert, async, await
  case `break`
  case `class`, `continue`
  case `def`, del
  case `elif`, `else`, except
  case finally, `for`, from
  case global
  case `if`, `import`, `in`, `is`
  case lambda
  case nonlocal, not
  case or
  case pass
  case raise, `return`
  case `try`
  case `while`, with
  case yield
}

/// The operators and delimiters of Python 3.11; each raw value is how it is written.
enum Punctuation: String, Sendable {
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case comma = ","
  case colon = ":"
  case semicolon = ";"
  case dot = "."
  case ellipsis = "..."
  case arrow = "->"
  case walrus = ":="
  case assign = "="
  case plus = "+"
  case minus = "-"
  case star = "*"
  case doubleStar = "**"
  case slash = "/"
  case doubleSlash = "//"
  case percent = "%"
  case at = "@"
  case leftShift = "<<"
  case rightShift = ">>"
  case ampersand = "&"
  case bar = "|"
  case caret = "^"
  case tilde = "~"
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
  /// Only inside the braces of an f-string.
  case exclamation = "!"
  case plusAssign = "+="
  case minusAssign = "-="
  case starAssign = "*="
  case doubleStarAssign = "**="
  case slashAssign = "/="
  case doubleSlashAssign = "//="
  case percentAssign = "%="
  case atAssign = "@="
  case leftShiftAssign = "<<="
  case rightShiftAssign = ">>="
  case ampersandAssign = "&="
  case barAssign = "|="
  case caretAssign = "^="
}
