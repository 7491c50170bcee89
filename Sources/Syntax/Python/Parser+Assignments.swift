extension Parser {
  /// An expression on its own, or any of the assignments that begin with one.
  mutating func expressionStatement() throws(SyntaxError) -> Statement {
    let start = token.start
    let first = try expressionList()
    switch token.kind {
    case .punctuation(.assign):
      return try assignment(first, from: start)
    case .punctuation(.colon):
      return try annotation(first, from: start)
    case .punctuation(.walrus):
      if case .name = first.expression.kind { try refuse() }
      try fail(
        "cannot use assignment expressions with \(first.expression.grammaticalName)",
        at: first.expression.range
      )
    case .punctuation(let mark):
      if let augmented = mark.augmented {
        return try augmentedAssignment(first, augmented, from: start)
      }
    default: break
    }
    if case .starred = first.expression.kind, token.kind == .newline || at(.semicolon) {
      try fail("can't use starred expression here", at: first.expression.range)
    }
    return statement(.expression(first.expression), from: start)
  }

  private mutating func assignment(
    _ first: Node,
    from start: Int
  ) throws(SyntaxError) -> Statement {
    try refuseMistake(first)
    var targets: [Expression] = []
    var value = first
    let sign = token.start
    while at(.assign) {
      if !targets.isEmpty { try refuseChain(first, sign, value) }
      try checkTarget(value.expression, .assignment)
      targets.append(value.expression)
      advance()
      value = try expressionList()
    }
    if case .starred = value.expression.kind {
      try fail("can't use starred expression here", at: value.expression.range)
    }
    return statement(.assignment(targets: targets, value: value.expression), from: start)
  }

  /// CPython takes the first `=` for a mistaken `==` when only its left operand is no target.
  private mutating func refuseMistake(_ first: Node) throws(SyntaxError) {
    guard let wrong = Self.invalidTarget(first.expression, .assignment) else { return }
    var candidate = first.expression
    if case .tuple(let elements) = candidate.kind, let last = elements.last,
      last.range.end == first.outer.end
    {
      candidate = last
    }
    let isGrouped = first.isGrouped && candidate == first.expression
    let node = Node(candidate, height: 0, isGrouped: isGrouped)
    guard candidate == wrong, node.isTightEnough, try assignedValue() != nil else { return }
    try fail(Self.assignmentHere(wrong), at: wrong.range)
  }

  /// What CPython makes of a chain whose later target can't be one: it takes the first `=` for a
  /// mistaken `==` when no `=` follows the operand behind it, as in `x = 1 if y else z = 2`.
  private func refuseChain(
    _ first: Node,
    _ sign: Int,
    _ later: Node
  ) throws(SyntaxError) {
    guard first.isTightEnough, Self.invalidTarget(later.expression, .assignment) != nil else {
      return
    }
    let rest = SourceRange(sign, lexer.cursor.end)
    var parser = Parser(Lexer(source, range: rest, layout: .expression))
    guard try parser.assignedValue() != nil else { return }
    try parser.refuseAssignment(to: first)
  }

  private mutating func annotation(
    _ target: Node,
    from start: Int
  ) throws(SyntaxError) -> Statement {
    switch target.expression.kind {
    case .name, .attribute, .subscription:
      break
    case .call(let function, _)
    where function.kind == .name("match") && peek().kind == .newline:
      throw Self.refusal(of: "'match'", at: function.range)
    case _ where !hasAnnotation:
      try refuse()
    case .tuple(let elements):
      let range = target.isGrouped ? nil : elements.first?.range
      try fail(
        "only single target (not tuple) can be annotated",
        at: range ?? target.expression.range
      )
    case .list:
      try fail(
        "only single target (not list) can be annotated",
        at: target.expression.range
      )
    default:
      try fail("illegal target for annotation", at: target.expression.range)
    }
    try checkTarget(target.expression, .assignment)
    advance()
    let annotation = try expression()
    var value: Node?
    if take(.assign) { value = try valueList() }
    return statement(
      .annotatedAssignment(
        target: target.expression,
        annotation: annotation.expression,
        value: value?.expression
      ),
      from: start
    )
  }

  /// Whether the colon is followed by an annotation, and is not a slip in something else.
  private var hasAnnotation: Bool {
    var probe = probing()
    probe.advance()
    return (try? probe.expression()) != nil
  }

  private mutating func augmentedAssignment(
    _ target: Node,
    _ augmented: BinaryOperator,
    from start: Int
  ) throws(SyntaxError) -> Statement {
    switch target.expression.kind {
    case .name, .attribute, .subscription:
      break
    default:
      try fail(
        "'\(target.expression.grammaticalName)' is an illegal expression for augmented assignment",
        at: target.expression.range
      )
    }
    try checkTarget(target.expression, .assignment)
    advance()
    let value = try valueList()
    return statement(
      .augmentedAssignment(target: target.expression, augmented, value: value.expression),
      from: start
    )
  }
}
