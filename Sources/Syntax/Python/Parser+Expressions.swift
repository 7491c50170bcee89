extension Parser {
  /// `expression` of CPython's grammar: operators, and the conditional above them.
  mutating func expression() throws(SyntaxError) -> Node {
    if at(.lambda) { return try lambda() }
    let first = try operation()
    lastDisjunction = Disjunction(first)
    guard at(.if) else { return first }
    return try conditional(first)
  }

  /// `a if b else c if d else e`: collected in a loop, folded from the right; a lambda takes all of
  /// the rest.
  private mutating func conditional(_ first: Node) throws(SyntaxError) -> Node {
    var branches: [(then: Node, condition: Node)] = []
    var value = first
    while take(.if) {
      let condition = try operation()
      guard at(.else) else {
        if at(.colon) || token.kind == .invalid { try refuse() }
        try fail(
          "expected 'else' after 'if' expression",
          at: value.outer.union(condition.outer)
        )
      }
      advance()
      branches.append((value, condition))
      if branches.count > Self.maximumHeight { throw Self.tooDeep(token.range) }
      value = at(.lambda) ? try lambda() : try operation()
    }
    for (then, condition) in branches.reversed() {
      let height = max(value.height, then.height, condition.height)
      value = try node(
        .conditional(
          condition: condition.expression,
          then: then.expression,
          otherwise: value.expression
        ),
        from: then.outer.start,
        above: height
      )
    }
    return value
  }

  /// `named_expression`: an expression, or `name := expression`.
  mutating func namedExpression() throws(SyntaxError) -> Node {
    if token.kind == .name, peek().kind == .punctuation(.walrus) { return try namedValue() }
    let value = try expression()
    if at(.walrus) {
      try fail(
        "cannot use assignment expressions with \(value.expression.grammaticalName)",
        at: value.expression.range
      )
    }
    if at(.assign) { try refuseAssignment(to: value) }
    return value
  }

  mutating func namedValue() throws(SyntaxError) -> Node {
    let start = token.start
    let nameRange = token.range
    let name = try expectName()
    if name == "__debug__" { try fail("cannot assign to __debug__", at: nameRange) }
    advance()
    let value = try expression()
    scopeQuestions.insert(.named)
    return try node(.named(name, value: value.expression), from: start, above: value.height)
  }

  /// An element of a display, which may be `*value`.
  mutating func element() throws(SyntaxError) -> Node {
    at(.star) ? try starred() : try namedExpression()
  }

  /// `*value`, where the value binds as tightly as `|`.
  mutating func starred() throws(SyntaxError) -> Node {
    let start = token.start
    advance()
    let value = try operation(atLeast: .bitOr)
    return try node(.starred(value.expression), from: start, above: value.height)
  }

  /// `star_expressions`: one expression, or several as a tuple without brackets.
  mutating func expressionList() throws(SyntaxError) -> Node {
    let first = at(.star) ? try starred() : try expression()
    guard at(.comma) else { return first }
    var elements = [first.expression]
    var height = first.height
    while take(.comma), startsExpression || at(.star) {
      let next = at(.star) ? try starred() : try expression()
      elements.append(next.expression)
      height = max(height, next.height)
    }
    return try node(.tuple(elements), from: first.outer.start, above: height)
  }

  /// An expression list that stands for a value, where a lone `*value` means nothing.
  mutating func valueList() throws(SyntaxError) -> Node {
    let value = try expressionList()
    if case .starred = value.expression.kind {
      try fail("can't use starred expression here", at: value.expression.range)
    }
    return value
  }

  /// Whether the current token can begin an expression.
  var startsExpression: Bool {
    switch token.kind {
    case .name, .number, .string: return true
    case .keyword(.noneValue), .keyword(.trueValue), .keyword(.falseValue), .keyword(.not),
      .keyword(.lambda), .keyword(.await):
      return true
    case .punctuation(.leftParenthesis), .punctuation(.leftBracket), .punctuation(.leftBrace),
      .punctuation(.minus), .punctuation(.plus), .punctuation(.tilde), .punctuation(.ellipsis):
      return true
    default: return false
    }
  }
}
