extension Lexer {
  /// Takes a string from its opening quote, whose prefix is already behind, to its closing one.
  ///
  /// An f-string ends at the same quote as any other: its fields can't hold that quote (CPython 3.11;
  /// only 3.12 looks into them).
  mutating func string(from start: Int) throws(SyntaxError) -> Token {
    let quote = cursor.current
    let isTriple = cursor.peek(1) == quote && cursor.peek(2) == quote
    let contentStart = cursor.offset + (isTriple ? 3 : 1)
    if let end = Self.plainEnd(cursor, from: contentStart, quote: quote, isTriple: isTriple) {
      cursor.offset = end
      return token(.string, from: start)
    }
    throw unterminated(from: start, contentStart: contentStart, isTriple: isTriple)
  }

  /// The offset behind the closing quote of a string whose content starts at `start`.
  static func plainEnd(_ cursor: Cursor, from start: Int, quote: UInt8, isTriple: Bool) -> Int? {
    var index = start
    while index < cursor.end {
      let byte = cursor.bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 1 + max(1, cursor.newlineLength(at: index + 1))
      } else if byte.isLineEnd, !isTriple {
        return nil
      } else if byte == quote {
        if !isTriple { return index + 1 }
        if cursor.byte(at: index + 1) == quote, cursor.byte(at: index + 2) == quote {
          return index + 3
        }
        index += 1
      } else {
        index += 1
      }
    }
    return nil
  }

  private mutating func unterminated(
    from start: Int,
    contentStart: Int,
    isTriple: Bool
  ) -> SyntaxError {
    if layout == .field {
      return SyntaxError("f-string: unterminated string", at: SourceRange(start, contentStart))
    }
    if isTriple {
      unfinished = .text
      let line = source.position(of: max(start, cursor.end - 1)).line
      return SyntaxError(
        "unterminated triple-quoted string literal (detected at line \(line))",
        at: SourceRange(start, contentStart)
      )
    }
    var end = contentStart
    while end < cursor.end, !cursor.bytes[end].isLineEnd {
      let isEscape = cursor.bytes[end] == UInt8(ascii: "\\")
      end += isEscape ? 1 + max(1, cursor.newlineLength(at: end + 1)) : 1
    }
    // The last byte is a backslash, which joins the next line to the string.
    if end > cursor.end { unfinished = .text }
    end = min(end, cursor.end)
    let line = source.position(of: end < cursor.end ? end : end - 1).line
    return SyntaxError(
      "unterminated string literal (detected at line \(line))",
      at: SourceRange(start, end)
    )
  }
}
