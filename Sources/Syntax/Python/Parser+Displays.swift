extension Parser {
  /// `(`: an empty tuple, a group, a tuple or a generator expression.
  mutating func parentheses() throws(SyntaxError) -> Node {
    let start = token.start
    advance()
    if at(.rightParenthesis) { return try emptyTuple(from: start) }
    if at(.doubleStar) { return try doubleStarInGroup() }
    let first = try element()
    if at(.for) { return try generatorInParentheses(first, from: start) }
    if at(.comma) { return try tuple(first, from: start) }
    try expect(.rightParenthesis)
    if first.isStarred {
      try fail("cannot use starred expression here", at: first.expression.range)
    }
    return first.grouped(SourceRange(start, previousEnd))
  }

  private mutating func emptyTuple(from start: Int) throws(SyntaxError) -> Node {
    advance()
    return try node(.tuple([]), from: start).grouped()
  }

  private mutating func tuple(_ first: Node, from start: Int) throws(SyntaxError) -> Node {
    let (elements, height) = try elements(after: first, until: .rightParenthesis)
    return try node(.tuple(elements), from: start, above: height).grouped()
  }

  private mutating func generatorInParentheses(
    _ element: Node,
    from start: Int
  ) throws(SyntaxError) -> Node {
    try refuseStarred(element)
    let result = try generator(element, from: start)
    try expect(.rightParenthesis)
    return try node(result.expression.kind, from: start, above: result.height - 1)
  }

  private mutating func doubleStarInGroup() throws(SyntaxError) -> Node {
    let range = token.range
    advance()
    _ = try expression()
    if !at(.rightParenthesis) { try refuse() }
    try fail("cannot use double starred expression here", at: range)
  }

  mutating func list() throws(SyntaxError) -> Node {
    let start = token.start
    advance()
    if take(.rightBracket) { return try node(.list([]), from: start) }
    let first = try element()
    if at(.for) { return try listComprehension(first, from: start) }
    return try list(first, from: start)
  }

  private mutating func list(_ first: Node, from start: Int) throws(SyntaxError) -> Node {
    let (elements, height) = try elements(after: first, until: .rightBracket)
    return try node(.list(elements), from: start, above: height)
  }

  private mutating func listComprehension(
    _ element: Node,
    from start: Int
  ) throws(SyntaxError) -> Node {
    try refuseStarred(element)
    let (clauses, height) = try comprehensionClauses()
    try expect(.rightBracket)
    return try node(
      .comprehension(Comprehension(shape: .list(element.expression), clauses: clauses)),
      from: start,
      above: max(height, element.height)
    )
  }

  /// The elements behind the first, and the closing bracket.
  private mutating func elements(
    after first: Node,
    until closing: Punctuation
  ) throws(SyntaxError) -> (elements: [Expression], height: Int) {
    var elements = [first.expression]
    var height = first.height
    var end = first.outer.end
    while take(.comma), !at(closing), !at(.for) {
      let next = try element()
      elements.append(next.expression)
      height = max(height, next.height)
      end = next.outer.end
    }
    if at(.for), closing != .rightParenthesis {
      try fail(
        "did you forget parentheses around the comprehension target?",
        at: SourceRange(first.outer.start, end)
      )
    }
    try expect(closing)
    return (elements, height)
  }

  private mutating func refuseStarred(_ element: Node) throws(SyntaxError) {
    if element.isStarred {
      try fail(
        "iterable unpacking cannot be used in comprehension",
        at: element.expression.range
      )
    }
  }

  // MARK: - Braces

  mutating func braces() throws(SyntaxError) -> Node {
    let start = token.start
    advance()
    if take(.rightBrace) { return try node(.dictionary([]), from: start) }
    if at(.doubleStar) { return try dictionary(from: start) }
    let first = try element()
    if at(.colon), first.isDictionaryKey { return try dictionary(from: start, key: first) }
    if at(.for) { return try setComprehension(first, from: start) }
    return try set(first, from: start)
  }

  private mutating func set(_ first: Node, from start: Int) throws(SyntaxError) -> Node {
    let (elements, height) = try elements(after: first, until: .rightBrace)
    return try node(.set(elements), from: start, above: height)
  }

  private mutating func setComprehension(
    _ element: Node,
    from start: Int
  ) throws(SyntaxError) -> Node {
    try refuseStarred(element)
    let (clauses, height) = try comprehensionClauses()
    try expect(.rightBrace)
    return try node(
      .comprehension(Comprehension(shape: .set(element.expression), clauses: clauses)),
      from: start,
      above: max(height, element.height)
    )
  }

  /// The items of a dictionary being read.
  private struct Items {
    var items: [DictionaryItem] = []
    var height = 0

    mutating func append(_ key: Node, _ value: Node) {
      items.append(.pair(key: key.expression, value: value.expression))
      height = max(height, key.height, value.height)
    }
  }

  private mutating func dictionary(from start: Int, key: Node? = nil) throws(SyntaxError) -> Node {
    var items = Items()
    if let key {
      let value = try dictionaryValue()
      if at(.for) { return try dictionaryComprehension(key, value, from: start) }
      items.append(key, value)
    } else {
      try unpackedItem(&items)
    }
    while take(.comma), !at(.rightBrace) { try dictionaryItem(&items) }
    try expect(.rightBrace)
    return try node(.dictionary(items.items), from: start, above: items.height)
  }

  private mutating func dictionaryItem(_ items: inout Items) throws(SyntaxError) {
    if at(.doubleStar) { return try unpackedItem(&items) }
    let key = try expression()
    if !at(.colon) { try fail("':' expected after dictionary key", at: key.outer) }
    items.append(key, try dictionaryValue())
  }

  private mutating func unpackedItem(_ items: inout Items) throws(SyntaxError) {
    let stars = token.range
    advance()
    let value = try operation(atLeast: .bitOr)
    if at(.for) {
      try fail("dict unpacking cannot be used in dict comprehension", at: stars)
    }
    items.items.append(.unpacked(value.expression))
    items.height = max(items.height, value.height)
  }

  private mutating func dictionaryValue() throws(SyntaxError) -> Node {
    let colon = token.range
    advance()
    if at(.rightBrace) || at(.comma) {
      try fail("expression expected after dictionary key and ':'", at: colon)
    }
    if at(.star) {
      let value = try starred()
      try fail(
        "cannot use a starred expression in a dictionary value",
        at: value.expression.range
      )
    }
    return try expression()
  }

  private mutating func dictionaryComprehension(
    _ key: Node,
    _ value: Node,
    from start: Int
  ) throws(SyntaxError) -> Node {
    let (clauses, height) = try comprehensionClauses()
    try expect(.rightBrace)
    let shape = Comprehension.Shape.dictionary(key: key.expression, value: value.expression)
    return try node(
      .comprehension(Comprehension(shape: shape, clauses: clauses)),
      from: start,
      above: max(height, key.height, value.height)
    )
  }

  // MARK: - Comprehensions

  /// `for target in iterable if condition …`, once or more; each is a level inside the one before.
  mutating func comprehensionClauses() throws(SyntaxError) -> (
    clauses: [Comprehension.Clause], height: Int
  ) {
    var clauses: [Comprehension.Clause] = []
    var height = 0
    scopeQuestions.insert(.comprehension)
    while take(.for) {
      let target = try loopTarget()
      try expect(.in)
      let iterable = try operation()
      var conditions: [Expression] = []
      while take(.if) {
        let condition = try operation()
        conditions.append(condition.expression)
        height = max(height, condition.height)
      }
      clauses.append(
        Comprehension.Clause(
          target: target.expression,
          iterable: iterable.expression,
          conditions: conditions
        )
      )
      height = max(height, target.height, iterable.height)
    }
    return (clauses, height + clauses.count - 1)
  }
}

extension Node {
  /// A key is an `expression`: neither starred nor a bare `name := value`.
  fileprivate var isDictionaryKey: Bool {
    switch expression.kind {
    case .starred: false
    case .named: isGrouped
    default: true
    }
  }
}
