extension Parser {
  /// The statements of a whole file.
  mutating func file() throws(SyntaxError) -> [Statement] {
    var statements: [Statement] = []
    var questionable: [Statement] = []
    while token.kind != .end {
      let start = statements.count
      try statement(into: &statements)
      if scopeQuestions.needCheck { questionable += statements[start...] }
      scopeQuestions.formIntersection(.moduleDeclaration)
      if token.kind == .newline { advance() }
    }
    try finish(scopeQuestions.contains(.moduleDeclaration) ? statements : questionable)
    return statements
  }

  /// What CPython finds once its parser is content: first in the names of statements that may not be
  /// allowed, then in its compiler.
  mutating func finish(_ questionable: [Statement]) throws(SyntaxError) {
    if !questionable.isEmpty { try ScopeCheck.check(questionable) }
    if let postponed { throw postponed }
  }

  /// One compound statement, or the simple statements of one line up to its end, which stays the
  /// current token.
  mutating func statement(into statements: inout [Statement]) throws(SyntaxError) {
    switch token.kind {
    case .keyword(.if): statements.append(try conditionalStatement())
    case .keyword(.for): statements.append(try forStatement())
    case .keyword(.while): statements.append(try whileStatement())
    case .keyword(.def): statements.append(try functionDefinition())
    case .keyword(.try): statements.append(try tryStatement())
    case .keyword(.with): statements.append(try withStatement())
    case .punctuation(.at): throw Self.refusal(of: "decorators", at: token.range)
    default: try simpleStatements(into: &statements)
    }
  }

  /// `a; b; c` up to the end of the line.
  mutating func simpleStatements(into statements: inout [Statement]) throws(SyntaxError) {
    repeat {
      statements.append(try simpleStatement())
    } while take(.semicolon) && token.kind != .newline
    guard token.kind == .newline else { try refuse() }
  }

  private mutating func simpleStatement() throws(SyntaxError) -> Statement {
    let start = token.start
    lastDisjunction = nil
    switch token.kind {
    case .keyword(.pass):
      advance()
      return statement(.pass, from: start)
    case .keyword(.break):
      if surroundings.loopDepth == 0 { postpone("'break' outside loop", at: token.range) }
      advance()
      return statement(.breakLoop, from: start)
    case .keyword(.continue):
      if surroundings.loopDepth == 0 {
        postpone("'continue' not properly in loop", at: token.range)
      }
      advance()
      return statement(.continueLoop, from: start)
    case .keyword(.del): return try deletion()
    case .keyword(.import): return try importStatement()
    case .keyword(.from): return try fromImport()
    case .keyword(.return): return try returnStatement()
    case .keyword(.raise): return try raiseStatement()
    case .keyword(.assert): return try assertion()
    case .keyword(.global), .keyword(.nonlocal): return try declaration()
    default:
      try refuseMatch()
      return try expressionStatement()
    }
  }

  func statement(_ kind: consuming Statement.Kind, from start: Int) -> Statement {
    Statement(kind, SourceRange(start, previousEnd))
  }

  /// `match` is a name, unless what follows could only be the subject of a match statement.
  private mutating func refuseMatch() throws(SyntaxError) {
    guard token.kind == .name, text == "match" else { return }
    switch peek().kind {
    case .name, .number, .string, .punctuation(.leftBrace), .punctuation(.tilde),
      .keyword(.noneValue), .keyword(.trueValue), .keyword(.falseValue):
      throw Self.refusal(of: "'match'", at: token.range)
    default:
      return
    }
  }

  // MARK: - Imports

  private mutating func importStatement() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    var modules: [ImportAlias] = []
    repeat {
      let nameStart = token.start
      let name = try dottedName()
      let alias = try importAlias()
      modules.append(
        ImportAlias(name: name, alias: alias, range: SourceRange(nameStart, previousEnd))
      )
    } while take(.comma)
    return statement(.importModules(modules), from: start)
  }

  private mutating func fromImport() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    if at(.dot) || at(.ellipsis) {
      throw Self.refusal(of: "relative imports", at: token.range)
    }
    let module = try dottedName()
    try expect(.import)
    if at(.star) { throw Self.refusal(of: "star imports", at: token.range) }
    let isParenthesized = take(.leftParenthesis)
    var names: [ImportAlias] = []
    repeat {
      if isParenthesized, !names.isEmpty, at(.rightParenthesis) { break }
      if !isParenthesized, !names.isEmpty, token.kind == .newline {
        try fail(
          "trailing comma not allowed without surrounding parentheses",
          at: token.range
        )
      }
      let nameStart = token.start
      let name = try expectName()
      let alias = try importAlias()
      names.append(
        ImportAlias(name: name, alias: alias, range: SourceRange(nameStart, previousEnd))
      )
    } while take(.comma)
    if isParenthesized { try expect(.rightParenthesis) }
    return statement(.importFrom(module: module, names: names), from: start)
  }

  private mutating func dottedName() throws(SyntaxError) -> String {
    var name = try expectName()
    while take(.dot) { name += try "." + expectName() }
    return name
  }

  private mutating func importAlias() throws(SyntaxError) -> String? {
    take(.as) ? try expectName() : nil
  }
}
