/// Reads Python into trees: recursive descent for statements and brackets, an operator stack for
/// everything between them, so that only brackets and blocks deepen the call stack and both are
/// bounded.
///
/// It goes through the tokens once and looks one ahead. The wording of errors follows CPython 3.11,
/// whose parser starts over with special rules when the first try fails; here the same questions are
/// asked at the place of failure.
struct Parser: Sendable {
  /// How deep a tree may be, so that whoever walks one may recurse.
  static let maximumHeight = 500

  let source: SourceText
  var lexer: Lexer
  private(set) var token: Token
  private(set) var ahead: Token?
  /// Where the last token that is more than layout ended, and how many brackets were open there.
  private(set) var previousEnd: Int
  private(set) var previousLevel = 0
  /// How many f-strings are around this source.
  let formatDepth: Int

  // The operator stack of `Parser+Operators.swift`, shared by all the calls that are under way.
  var operands: [Node] = []
  var operators: [PendingOperator] = []

  /// The last whole expression without an `else`: what a forgotten comma would have followed.
  var lastDisjunction: Disjunction?

  /// Whether this parser only tries something out: its errors are not looked at.
  var isProbing = false

  var surroundings = Surroundings()
  /// How many lambdas are around this place.
  var lambdaDepth = 0
  /// What functions declare `global`, and so may bind when they are called.
  var globalNames: [String] = []
  /// What was read of which only a look at whole scopes can tell whether it is allowed.
  var scopeQuestions: ScopeQuestions = []
  /// The first error that CPython would see only after its parser: anything wrong in the grammar,
  /// wherever it stands, comes before it.
  private(set) var postponed: SyntaxError?

  init(_ lexer: Lexer, formatDepth: Int = 0) {
    source = lexer.source
    self.lexer = lexer
    self.formatDepth = formatDepth
    previousEnd = lexer.cursor.offset
    token = self.lexer.next()
  }

  // MARK: - Tokens

  var text: String { source[SourceRange(token.start, token.end)] }

  mutating func advance() {
    switch token.kind {
    case .newline, .indent, .dedent: break
    default:
      previousEnd = token.end
      previousLevel = token.level
    }
    if let next = ahead {
      token = next
      ahead = nil
    } else {
      token = lexer.next()
    }
  }

  /// The token behind the current one.
  mutating func peek() -> Token {
    if let ahead { return ahead }
    let next = lexer.next()
    ahead = next
    return next
  }

  func at(_ punctuation: Punctuation) -> Bool {
    if case .punctuation(let mark) = token.kind { mark == punctuation } else { false }
  }

  func at(_ keyword: Keyword) -> Bool {
    if case .keyword(let word) = token.kind { word == keyword } else { false }
  }

  mutating func take(_ punctuation: Punctuation) -> Bool {
    guard at(punctuation) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ punctuation: Punctuation) throws(SyntaxError) {
    if !take(punctuation) { try refuse() }
  }

  mutating func expect(_ keyword: Keyword) throws(SyntaxError) {
    if !take(keyword) { try refuse() }
  }

  mutating func expectName() throws(SyntaxError) -> String {
    guard token.kind == .name else { try refuse() }
    let name = text
    advance()
    return name
  }

  mutating func postpone(_ message: String, at range: SourceRange) {
    if postponed == nil { postponed = SyntaxError(message, at: range) }
  }

  // MARK: - Nodes

  /// A node from `start` to the last consumed token; `height` is that of its tallest part.
  func node(
    _ kind: consuming Expression.Kind,
    from start: Int,
    above height: Int = 0
  ) throws(SyntaxError) -> Node {
    let range = SourceRange(start, previousEnd)
    if height >= Self.maximumHeight { throw Self.tooDeep(range) }
    return Node(Expression(kind, range), height: height + 1)
  }

  static func tooDeep(_ range: SourceRange) -> SyntaxError {
    SyntaxError("too many nested expressions", at: range)
  }
}

/// An expression under construction.
struct Node: Sendable {
  let expression: Expression
  /// From bracket to bracket, where the expression's own range leaves grouping ones out.
  let outer: SourceRange
  let height: Int
  /// Whether brackets that are not part of an operator's syntax stand around it: `(x)`, `(x, y)`.
  let isGrouped: Bool

  init(
    _ expression: Expression,
    height: Int,
    outer: SourceRange? = nil,
    isGrouped: Bool = false
  ) {
    self.expression = expression
    self.outer = outer ?? expression.range
    self.height = height
    self.isGrouped = isGrouped
  }

  /// The same with brackets around it, which are at `outer`.
  func grouped(_ outer: SourceRange? = nil) -> Node {
    Node(expression, height: height, outer: outer ?? self.outer, isGrouped: true)
  }

  var isStarred: Bool {
    if case .starred = expression.kind { return true }
    return false
  }
}

/// What the guesses at a mistake need to know of an expression; not the expression, because every
/// one that is read leaves this behind.
struct Disjunction: Sendable {
  let outer: SourceRange
  let range: SourceRange
  let isName: Bool

  init(_ node: Node) {
    outer = node.outer
    range = node.expression.range
    if case .name = node.expression.kind { isName = true } else { isName = false }
  }
}
