extension Parser {
  /// One string or several side by side, which mean one.
  mutating func strings() throws(SyntaxError) -> Node {
    let start = token.start
    if let only = try plainString() { return only }
    var parts: [FormatPart] = []
    var data: [UInt8] = []
    var isBytes: Bool?
    var isFormatted = false
    var height = 0
    while token.kind == .string {
      let literal = StringLiteral(token, in: source.bytes)
      if let isBytes, isBytes != literal.isBytes {
        try fail("cannot mix bytes and nonbytes literals", at: token.range)
      }
      isBytes = literal.isBytes
      if literal.isBytes {
        data += try EscapeDecoder.bytes(source.bytes, literal.content, isRaw: literal.isRaw)
      } else if literal.isFormatted {
        isFormatted = true
        var format = FormatStringParser(literal, in: self)
        do {
          try format.parse(into: &parts)
        } catch {
          throw lexicalFailure(behindStrings: error)
        }
        height = max(height, format.height)
        scopeQuestions.formUnion(format.scopeQuestions)
        if let error = format.postponed { postpone(error.message, at: error.range) }
      } else {
        parts.appendText(
          try EscapeDecoder.text(source.bytes, literal.content, isRaw: literal.isRaw)
        )
      }
      advance()
    }
    if isBytes == true { return try node(.bytes(data), from: start) }
    if isFormatted { return try node(.formatted(parts), from: start, above: height) }
    guard case .text(let text)? = parts.first else { return try node(.string(""), from: start) }
    return try node(.string(text), from: start)
  }
}

extension Parser {
  /// CPython reads all strings that stand side by side, and what follows them, before it looks into
  /// one: what it can't cut into tokens comes first.
  private mutating func lexicalFailure(behindStrings error: SyntaxError) -> SyntaxError {
    while token.kind == .string { advance() }
    return token.kind == .invalid ? lexer.failure ?? error : error
  }

  /// A single literal that is neither bytes nor formatted; nil for everything else.
  private mutating func plainString() throws(SyntaxError) -> Node? {
    guard peek().kind != .string else { return nil }
    let literal = StringLiteral(token, in: source.bytes)
    guard !literal.isBytes, !literal.isFormatted else { return nil }
    let start = token.start
    let text = try EscapeDecoder.text(source.bytes, literal.content, isRaw: literal.isRaw)
    advance()
    return try node(.string(text), from: start)
  }
}

extension [FormatPart] {
  /// Literal text beside literal text is one part.
  mutating func appendText(_ text: String) {
    if text.isEmpty { return }
    if case .text(let before)? = last {
      self[count - 1] = .text(before + text)
    } else {
      append(.text(text))
    }
  }
}
