extension Lexer {
  /// Takes the longest operator that starts here.
  mutating func punctuation(from start: Int) throws(SyntaxError) -> Token {
    let byte = cursor.current
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      try open(byte, at: start)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      try closeBracket(byte)
    default:
      break
    }
    guard let (found, length) = longestPunctuation() else { throw unknownCharacter() }
    cursor.offset += length
    return token(.punctuation(found), from: start)
  }

  private mutating func closeBracket(_ byte: UInt8) throws(SyntaxError) {
    let closing = Character(Unicode.Scalar(byte))
    guard let bracket = brackets.last else {
      if layout == .field, byte == UInt8(ascii: "}") {
        isFieldClosed = true
        return
      }
      throw error("unmatched '\(closing)'", length: 1)
    }
    guard byte == Self.partner(of: bracket.byte) else {
      let opening = Character(Unicode.Scalar(bracket.byte))
      let line = source.position(of: bracket.offset).line
      let place = line == source.position(of: cursor.offset).line ? "" : " on line \(line)"
      throw error(
        "closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'\(place)",
        length: 1
      )
    }
    close()
  }

  static func partner(of bracket: UInt8) -> UInt8 {
    switch bracket {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    default: UInt8(ascii: "}")
    }
  }

  private func longestPunctuation() -> (Punctuation, Int)? {
    let second = cursor.peek(1)
    let third = cursor.peek(2)
    let isAssigned = second == UInt8(ascii: "=")
    /// A doubled operator, its assignment, the operator's own assignment, or the operator alone.
    func family(
      _ single: Punctuation,
      _ assigned: Punctuation,
      _ double: Punctuation,
      _ doubleAssigned: Punctuation
    ) -> (Punctuation, Int) {
      if second == cursor.current {
        return third == UInt8(ascii: "=") ? (doubleAssigned, 3) : (double, 2)
      }
      return isAssigned ? (assigned, 2) : (single, 1)
    }
    switch cursor.current {
    case UInt8(ascii: "("): return (.leftParenthesis, 1)
    case UInt8(ascii: ")"): return (.rightParenthesis, 1)
    case UInt8(ascii: "["): return (.leftBracket, 1)
    case UInt8(ascii: "]"): return (.rightBracket, 1)
    case UInt8(ascii: "{"): return (.leftBrace, 1)
    case UInt8(ascii: "}"): return (.rightBrace, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: "~"): return (.tilde, 1)
    case UInt8(ascii: ":"):
      let isSpecification = layout == .field && brackets.isEmpty
      return isAssigned && !isSpecification ? (.walrus, 2) : (.colon, 1)
    case UInt8(ascii: "."):
      let isEllipsis = second == UInt8(ascii: ".") && third == UInt8(ascii: ".")
      return isEllipsis ? (.ellipsis, 3) : (.dot, 1)
    case UInt8(ascii: "="): return isAssigned ? (.equal, 2) : (.assign, 1)
    case UInt8(ascii: "!"):
      if isAssigned { return (.notEqual, 2) }
      return layout == .field ? (.exclamation, 1) : nil
    case UInt8(ascii: "-"):
      if second == UInt8(ascii: ">") { return (.arrow, 2) }
      return isAssigned ? (.minusAssign, 2) : (.minus, 1)
    case UInt8(ascii: "+"): return isAssigned ? (.plusAssign, 2) : (.plus, 1)
    case UInt8(ascii: "%"): return isAssigned ? (.percentAssign, 2) : (.percent, 1)
    case UInt8(ascii: "@"): return isAssigned ? (.atAssign, 2) : (.at, 1)
    case UInt8(ascii: "&"): return isAssigned ? (.ampersandAssign, 2) : (.ampersand, 1)
    case UInt8(ascii: "|"): return isAssigned ? (.barAssign, 2) : (.bar, 1)
    case UInt8(ascii: "^"): return isAssigned ? (.caretAssign, 2) : (.caret, 1)
    case UInt8(ascii: "*"): return family(.star, .starAssign, .doubleStar, .doubleStarAssign)
    case UInt8(ascii: "/"): return family(.slash, .slashAssign, .doubleSlash, .doubleSlashAssign)
    case UInt8(ascii: "<"): return family(.less, .lessOrEqual, .leftShift, .leftShiftAssign)
    case UInt8(ascii: ">"): return family(.greater, .greaterOrEqual, .rightShift, .rightShiftAssign)
    default: return nil
    }
  }

  private func unknownCharacter() -> SyntaxError {
    let byte = cursor.current
    if byte == 0 { return error("source code cannot contain null bytes", length: 1) }
    if byte < 0x20 || byte == 0x7F {
      let digits = String(byte, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: 4 - digits.count) + digits
      return error("invalid non-printable character U+\(code)", length: 1)
    }
    return error("invalid syntax", length: 1)
  }
}
