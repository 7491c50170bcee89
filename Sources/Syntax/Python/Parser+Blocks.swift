extension Parser {
  /// The loops that CPython keeps on a stack of blocks: CO_MAXBLOCKS.
  private static let maximumBlocks = 20

  mutating func conditionalStatement() throws(SyntaxError) -> Statement {
    let start = token.start
    var branches: [ConditionalBranch] = []
    var otherwise: [Statement] = []
    var opener = "if"
    repeat {
      let place = token.start
      advance()
      let condition = try namedExpression()
      try colon()
      let body = try block(of: opener, at: place)
      branches.append(ConditionalBranch(condition: condition.expression, body: body))
      opener = "elif"
    } while at(.elif)
    if at(.else) { otherwise = try elseBlock() }
    return statement(.conditional(branches, otherwise: otherwise), from: start)
  }

  mutating func forStatement() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    let target = try loopTarget()
    try expect(.in)
    let iterable = try valueList()
    try colon()
    let body = try loopBody(of: "for", at: start)
    let otherwise = at(.else) ? try elseBlock() : []
    return statement(
      .forLoop(
        target: target.expression,
        iterable: iterable.expression,
        body: body,
        otherwise: otherwise
      ),
      from: start
    )
  }

  mutating func whileStatement() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    let condition = try namedExpression()
    try colon()
    let body = try loopBody(of: "while", at: start)
    let otherwise = at(.else) ? try elseBlock() : []
    return statement(
      .whileLoop(condition: condition.expression, body: body, otherwise: otherwise),
      from: start
    )
  }

  /// Reads what stands inside `levels` more blocks.
  mutating func nested(
    by levels: Int = 1,
    _ read: (inout Parser) throws(SyntaxError) -> [Statement]
  ) throws(SyntaxError) -> [Statement] {
    if surroundings.blockDepth + levels > Self.maximumBlocks {
      try fail("too many statically nested blocks", at: token.range)
    }
    surroundings.blockDepth += levels
    let statements = try read(&self)
    surroundings.blockDepth -= levels
    return statements
  }

  private mutating func loopBody(of opener: String, at start: Int) throws(SyntaxError)
    -> [Statement]
  {
    surroundings.loopDepth += 1
    let body = try nested { parser throws(SyntaxError) in
      try parser.block(of: opener, at: start)
    }
    surroundings.loopDepth -= 1
    return body
  }

  mutating func elseBlock() throws(SyntaxError) -> [Statement] {
    let start = token.start
    advance()
    guard take(.colon) else { throw expected(":") }
    return try block(of: "else", at: start)
  }

  /// The colon in front of a block, which only the end of the line makes a forgotten one.
  mutating func colon() throws(SyntaxError) {
    if take(.colon) { return }
    throw token.kind == .newline ? expected(":") : unexpected()
  }

  /// The error for a mark that must stand here whatever else might.
  mutating func expected(_ mark: String) -> SyntaxError {
    token.kind == .invalid ? unexpected() : failure("expected '\(mark)'", at: token.range)
  }

  mutating func block(of opener: String, at start: Int) throws(SyntaxError) -> [Statement] {
    try block(behind: "'\(opener)' statement", at: start)
  }

  /// What stands behind a colon: an indented block, or simple statements on the same line.
  mutating func block(behind opener: String, at start: Int) throws(SyntaxError) -> [Statement] {
    var statements: [Statement] = []
    guard token.kind == .newline else {
      try simpleStatements(into: &statements)
      closeLine()
      return statements
    }
    advance()
    guard token.kind == .indent else {
      if isAtEnd { lexer.unfinished = .block }
      try fail(
        "expected an indented block after \(opener) on line \(source.line(of: start))",
        at: token.range,
        category: .indentation
      )
    }
    advance()
    while token.kind != .dedent, token.kind != .end {
      try statement(into: &statements)
      if token.kind == .newline { advance() }
    }
    if token.kind == .dedent { advance() }
    return statements
  }

  /// Whether nothing but the ends of blocks is left.
  var isAtEnd: Bool {
    token.kind == .end || (token.kind == .dedent && token.start >= lexer.cursor.end)
  }

  /// Steps over the end of a line, to see whether an `else` follows.
  private mutating func closeLine() {
    if token.kind == .newline { advance() }
  }
}
