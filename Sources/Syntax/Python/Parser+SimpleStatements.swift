/// The statements of one line that are neither expressions, assignments nor imports.
extension Parser {
  mutating func returnStatement() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    let value = endsStatement ? nil : try expressionList()
    if !surroundings.isFunction {
      postpone("'return' outside function", at: SourceRange(start, previousEnd))
    }
    if let value, value.isStarred {
      postpone("can't use starred expression here", at: value.expression.range)
    }
    return statement(.returnValue(value?.expression), from: start)
  }

  mutating func raiseStatement() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    if endsStatement { return statement(.raise(nil, cause: nil), from: start) }
    let exception = try expression()
    let cause = take(.from) ? try expression() : nil
    return statement(.raise(exception.expression, cause: cause?.expression), from: start)
  }

  mutating func assertion() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    let condition = try expression()
    let message = take(.comma) ? try expression() : nil
    return statement(
      .assertion(condition.expression, message: message?.expression),
      from: start
    )
  }

  /// `global` or `nonlocal`, and its names.
  mutating func declaration() throws(SyntaxError) -> Statement {
    let start = token.start
    let isGlobal = at(.global)
    advance()
    var names: [String] = []
    repeat { names.append(try expectName()) } while take(.comma)
    scopeQuestions.insert(surroundings.isFunction ? .declaration : .moduleDeclaration)
    if isGlobal, surroundings.isFunction { globalNames += names }
    return statement(isGlobal ? .global(names) : .nonlocal(names), from: start)
  }

  mutating func deletion() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    let list = try expressionList()
    var targets = [list.expression]
    if case .tuple(let elements) = list.expression.kind, !list.isGrouped {
      targets = elements
    }
    for target in targets { try checkTarget(target, .deletion) }
    return statement(.delete(targets), from: start)
  }

  private var endsStatement: Bool { token.kind == .newline || at(.semicolon) }
}
