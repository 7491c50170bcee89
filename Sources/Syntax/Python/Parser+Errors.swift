extension Parser {
  static let unexplained = "invalid syntax"
  static let maybeComparison =
    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"

  /// An error of the grammar, unless the lexer has a better one for the same line: CPython reports
  /// what it cannot cut into tokens, and brackets without an end, before anything else.
  mutating func failure(
    _ message: String,
    at range: SourceRange,
    category: SyntaxError.Category = .syntax,
    hint: String? = nil
  ) -> SyntaxError {
    let error = SyntaxError(message, at: range, category: category, hint: hint)
    return isProbing ? error : lexicalFailure() ?? error
  }

  /// Throws a ``failure(_:at:category:hint:)``, without a place for it in the frame of the caller:
  /// in a debug build those places are most of a parsing function's stack.
  mutating func fail(
    _ message: String,
    at range: SourceRange,
    category: SyntaxError.Category = .syntax,
    hint: String? = nil
  ) throws(SyntaxError) -> Never {
    throw failure(message, at: range, category: category, hint: hint)
  }

  /// Throws the error for a token that nothing here allows.
  mutating func refuse() throws(SyntaxError) -> Never { throw unexpected() }

  /// Reads on to the end of the logical line, for errors in it.
  private func lexicalFailure() -> SyntaxError? {
    var lexer = lexer
    var probe = token
    if let ahead { probe = ahead }
    let isAtEnd = probe.kind == .end
    let lineStart = source.lineStart(of: probe.start)
    while true {
      switch probe.kind {
      case .invalid: return lexer.failure
      case .end:
        // On the line of its mistake a bracket may yet have been meant to close.
        guard let open = lexer.brackets.last, isAtEnd || open.offset < lineStart else {
          return nil
        }
        return Self.neverClosed(open)
      case .newline: return nil
      case .punctuation(.rightBrace) where lexer.isFieldClosed: return nil
      default: probe = lexer.next()
      }
    }
  }

  private static func neverClosed(_ bracket: Lexer.Bracket) -> SyntaxError {
    SyntaxError(
      "'\(Character(Unicode.Scalar(bracket.byte)))' was never closed",
      at: SourceRange(bracket.offset, bracket.offset + 1)
    )
  }

  /// A copy that tries something out; it fails plainly, so that tries cannot multiply.
  func probing() -> Parser {
    var probe = self
    probe.isProbing = true
    return probe
  }

  /// The error for a token that nothing here allows, with CPython's guesses at what was meant.
  mutating func unexpected() -> SyntaxError {
    if isProbing { return SyntaxError(Self.unexplained, at: token.range) }
    if token.kind == .end { lexer.unfinished = .text }
    if let refusal = refusal() { return refusal }
    if token.kind == .indent {
      return failure("unexpected indent", at: token.range, category: .indentation)
    }
    return guess() ?? failure(Self.unexplained, at: token.range)
  }

  /// A forgotten comma, or a `print` without parentheses: both follow a whole expression.
  mutating func guess() -> SyntaxError? {
    guard !isProbing, let before = lastDisjunction, before.outer.end == previousEnd,
      startsExpression
    else {
      return nil
    }
    let first = firstName(in: before.outer)
    let name = before.isName ? source[before.range] : ""
    if name == "print" || name == "exec" {
      var probe = probing()
      let operand = try? probe.expressionList()
      return failure(
        "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?",
        at: before.outer.union(operand?.outer ?? token.range)
      )
    }
    if before.isName, token.kind == .string { return nil }
    if ["match", "case", "_"].contains(first) { return nil }
    var probe = probing()
    let next = try? probe.expression()
    if let error = probe.lexicalFailure() { return error }
    guard let next, probe.previousLevel > 0 else { return nil }
    return SyntaxError(
      "invalid syntax. Perhaps you forgot a comma?",
      at: before.outer.union(next.outer)
    )
  }

  private func firstName(in range: SourceRange) -> String {
    let cursor = Cursor(source.bytes)
    var end = range.start
    while cursor.byte(at: end).continuesName { end += 1 }
    return cursor.text(range.start..<end)
  }

  /// `target = value` where only an expression may stand.
  mutating func refuseAssignment(to target: Node) throws(SyntaxError) -> Never {
    let sign = token.range
    guard target.isTightEnough, !isProbing, let value = try assignedValue() else {
      try fail(Self.unexplained, at: sign)
    }
    if case .name = target.expression.kind, !target.isGrouped {
      try fail(Self.maybeComparison, at: target.outer.union(value.outer))
    }
    try fail(Self.assignmentHere(target.expression), at: target.expression.range)
  }

  static func assignmentHere(_ target: Expression) -> String {
    "cannot assign to \(target.grammaticalName) here. Maybe you meant '==' instead of '='?"
  }

  /// The operand behind the `=`, when it could be that of a comparison; throws the mistake in it that
  /// CPython has a word for, which comes first.
  func assignedValue() throws(SyntaxError) -> Node? {
    var attempt = self
    attempt.advance()
    do {
      let value = try attempt.operation(atLeast: .bitOr)
      return attempt.at(.assign) || attempt.at(.walrus) ? nil : value
    } catch  where error.message != Self.unexplained {
      throw error
    } catch {
      // CPython's rule is content with the operand that `1 +` begins with.
      var shorter = probing()
      shorter.advance()
      return try? shorter.primary()
    }
  }
}

extension Node {
  /// Whether CPython's `invalid_named_expression` considers this for the left of a mistaken `=`.
  var isTightEnough: Bool {
    switch expression.kind {
    case .none, .boolean, .list, .tuple, .logical, .comparison, .conditional, .named, .starred,
      .lambda:
      return isGrouped && !isDisplayOrConstant
    case .unary(.not, _):
      return isGrouped
    case .comprehension(let comprehension):
      if case .generator = comprehension.shape { return false }
      return true
    default:
      return true
    }
  }

  private var isDisplayOrConstant: Bool {
    switch expression.kind {
    case .none, .boolean, .list, .tuple: true
    default: false
    }
  }
}
