extension Parser {
  mutating func tryStatement() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    guard take(.colon) else { throw expected(":") }
    let body = try nested { parser throws(SyntaxError) in try parser.block(of: "try", at: start) }
    guard at(.except) || at(.finally) else {
      if isAtEnd { lexer.unfinished = .block }
      try fail("expected 'except' or 'finally' block", at: token.range)
    }
    let handlers = try exceptionHandlers()
    let otherwise = at(.else) && !handlers.isEmpty ? try elseBlock() : []
    let finally = at(.finally) ? try finallyBlock() : []
    return statement(
      .tryBlock(body: body, handlers: handlers, otherwise: otherwise, finally: finally),
      from: start
    )
  }

  private mutating func exceptionHandlers() throws(SyntaxError) -> [ExceptionHandler] {
    var handlers: [ExceptionHandler] = []
    while at(.except) {
      let start = token.start
      let handler = try exceptionHandler()
      if handler.type == nil, at(.except) {
        postpone("default 'except:' must be last", at: SourceRange(start, previousEnd))
      }
      handlers.append(handler)
    }
    return handlers
  }

  private mutating func exceptionHandler() throws(SyntaxError) -> ExceptionHandler {
    let start = token.start
    advance()
    if at(.star) { throw Self.refusal(of: "'except*'", at: SourceRange(start, token.end)) }
    var type: Node?
    var name: String?
    if !at(.colon), token.kind != .newline {
      let only = try expression()
      if at(.comma) { throw severalTypes(only) }
      if take(.as) { name = try boundName() }
      type = only
    }
    try colon()
    // CPython keeps two blocks here: the handlers, and what unbinds the name.
    let body = try nested(by: 2) { parser throws(SyntaxError) in
      try parser.block(of: "except", at: start)
    }
    return ExceptionHandler(type: type?.expression, name: name, body: body)
  }

  private mutating func boundName() throws(SyntaxError) -> String {
    let range = token.range
    let name = try expectName()
    if name == "__debug__" { postpone("cannot assign to __debug__", at: range) }
    return name
  }

  /// `except A, B:` was Python 2.
  private mutating func severalTypes(_ first: Node) -> SyntaxError {
    var probe = probing()
    probe.advance()
    guard (try? probe.expressionList()) != nil,
      !probe.take(.as) || (try? probe.expectName()) != nil, probe.at(.colon)
    else { return unexpected() }
    return failure(
      "multiple exception types must be parenthesized",
      at: SourceRange(first.outer.start, probe.previousEnd)
    )
  }

  private mutating func finallyBlock() throws(SyntaxError) -> [Statement] {
    let start = token.start
    advance()
    guard take(.colon) else { throw expected(":") }
    return try nested { parser throws(SyntaxError) in
      try parser.block(of: "finally", at: start)
    }
  }
}
