/// The construct that a statement or an expression stands in, as far as it decides what is allowed.
struct Surroundings: Sendable {
  var loopDepth = 0
  /// The blocks that CPython would keep on its stack: loops, `try` and `with`.
  var blockDepth = 0
  var isFunction = false
}

extension Parser {
  /// How many lambdas may stand in one another: each takes its share of the call stack.
  private static let maximumLambdas = 100

  mutating func functionDefinition() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    let name = try expectName()
    guard take(.leftParenthesis) else { throw expected("(") }
    let list = try parameters(until: .rightParenthesis)
    try expect(.rightParenthesis)
    let returns = try returnAnnotation()
    guard take(.colon) else { throw expected(":") }
    let body = try functionBody(at: start)
    return statement(
      .functionDefinition(
        FunctionDefinition(
          name: name,
          parameters: list.parameters,
          returns: returns?.expression,
          body: body
        )
      ),
      from: start
    )
  }

  private mutating func returnAnnotation() throws(SyntaxError) -> Node? {
    let arrow = token.range
    guard take(.arrow) else { return nil }
    if !startsExpression { try fail("expected ':'", at: arrow) }
    return try expression()
  }

  /// Loops end at a function's border.
  private mutating func functionBody(at start: Int) throws(SyntaxError) -> [Statement] {
    let outer = surroundings
    surroundings = Surroundings(isFunction: true)
    let body = try block(behind: "function definition", at: start)
    surroundings = outer
    return body
  }

  /// `lambda parameters: body`.
  mutating func lambda() throws(SyntaxError) -> Node {
    let start = token.start
    if lambdaDepth >= Self.maximumLambdas { throw Self.tooDeep(token.range) }
    lambdaDepth += 1
    advance()
    let list = try parameters(until: .colon)
    // In an f-string's field this colon begins the format.
    if token.level == 1, lexer.layout == .field { try refuse() }
    try expect(.colon)
    let body = try expression()
    lambdaDepth -= 1
    return try node(
      .lambda(list.parameters, body: body.expression),
      from: start,
      above: max(list.height, body.height)
    )
  }
}
