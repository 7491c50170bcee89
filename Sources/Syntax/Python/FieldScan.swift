/// Looks for the end of a field's expression before the expression is read, as CPython 3.11's
/// `fstring_find_expr` does: so that quotes and brackets without an end, backslashes and comments are
/// found whatever else is wrong.
struct FieldScan {
  /// What is wrong, and where; without words when the string ends before the field does.
  struct Failure: Error {
    var problem: String?
    var offset: Int
  }

  private var cursor: Cursor
  private var brackets: [Lexer.Bracket] = []

  /// Starts behind the brace that opens the field.
  init(_ cursor: Cursor) { self.cursor = cursor }

  mutating func check() throws(Failure) {
    while !cursor.isAtEnd {
      let byte = cursor.current
      switch byte {
      case UInt8(ascii: "\\"):
        throw failure("expression part cannot include a backslash")
      case UInt8(ascii: "#"):
        throw failure("expression part cannot include '#'")
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        try string(byte)
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets.append(Lexer.Bracket(byte: byte, offset: cursor.offset))
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        // The brace, or a bracket that has nothing to close, is left to whoever reads the expression.
        guard let open = brackets.popLast(), byte == Lexer.partner(of: open.byte) else { return }
      case UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "="):
        if brackets.isEmpty, !isOperator { return }
        if cursor.peek() == UInt8(ascii: "=") { cursor.offset += 1 }
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        if cursor.peek() == UInt8(ascii: "=") { cursor.offset += 1 }
      default:
        break
      }
      cursor.offset += 1
    }
    guard let open = brackets.last else { throw Failure(problem: nil, offset: cursor.offset) }
    let mark = Character(Unicode.Scalar(open.byte))
    throw Failure(problem: ": unmatched '\(mark)'", offset: open.offset)
  }

  /// Whether `!=` or `==` stands here: other marks end the expression.
  private var isOperator: Bool {
    cursor.current != UInt8(ascii: ":") && cursor.peek() == UInt8(ascii: "=")
  }

  private mutating func string(_ quote: UInt8) throws(Failure) {
    let start = cursor.offset
    let isTriple = cursor.peek() == quote && cursor.peek(2) == quote
    cursor.offset += isTriple ? 3 : 1
    while !cursor.isAtEnd {
      if cursor.current == UInt8(ascii: "\\") {
        throw failure("expression part cannot include a backslash")
      }
      let ends = cursor.current == quote
      if ends, !isTriple {
        cursor.offset += 1
        return
      }
      if ends, cursor.peek() == quote, cursor.peek(2) == quote {
        cursor.offset += 3
        return
      }
      cursor.offset += 1
    }
    throw Failure(problem: ": unterminated string", offset: start)
  }

  private func failure(_ words: String) -> Failure {
    Failure(problem: " " + words, offset: cursor.offset)
  }
}
