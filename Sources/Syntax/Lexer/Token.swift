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
  private let openBrackets: UInt16
  private let extent: SourceRange

  init(kind: Kind, start: Int, end: Int, level: Int) {
    self.kind = kind
    openBrackets = UInt16(clamping: level)
    extent = SourceRange(start, end)
  }

  var start: Int { extent.start }
  var end: Int { extent.end }

  /// How many brackets are open after this token.
  var level: Int { Int(openBrackets) }

  /// What an error about this token points at; a line end has no width.
  var range: SourceRange { kind == .newline ? SourceRange(start, start) : extent }
}

/// The reserved words of Python 3.11; the soft ones (`match`, `case`, `_`) are names.
enum Keyword: String, CaseIterable, Sendable {
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

  /// The keywords at places that their letters name, each with its letters packed into a number: a
  /// name is told from them without becoming a string.
  private static let places: [(letters: UInt64, keyword: Keyword)?] = {
    var places: [(letters: UInt64, keyword: Keyword)?] = Array(repeating: nil, count: 128)
    for keyword in allCases {
      let letters = keyword.rawValue.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      var place = place(of: letters)
      while places[place] != nil { place = (place + 1) % 128 }
      places[place] = (letters, keyword)
    }
    return places
  }()

  /// Multiplicative hashing (Knuth, volume 3, section 6.4).
  private static func place(of letters: UInt64) -> Int {
    Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }

  /// The keyword of up to eight letters, which are packed with the first one highest.
  init?(letters: UInt64) {
    var place = Self.place(of: letters)
    while let (candidate, keyword) = Self.places[place] {
      if candidate == letters {
        self = keyword
        return
      }
      place = (place + 1) % 128
    }
    return nil
  }
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
