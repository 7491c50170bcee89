extension Parser {
  /// An atom and what follows it: attributes, calls, subscriptions.
  mutating func primary() throws(SyntaxError) -> Node {
    let start = token.start
    var value = try atom()
    while true {
      switch token.kind {
      case .punctuation(.dot):
        advance()
        let name = try expectName()
        value = try node(
          .attribute(value.expression, name: name),
          from: start,
          above: value.height
        )
      case .punctuation(.leftParenthesis):
        value = try call(value, from: start)
      case .punctuation(.leftBracket):
        value = try subscription(value, from: start)
      default:
        return value
      }
    }
  }

  private mutating func atom() throws(SyntaxError) -> Node {
    switch token.kind {
    case .name: return try simpleAtom(.name(text))
    case .keyword(.noneValue): return try simpleAtom(.none)
    case .keyword(.trueValue): return try simpleAtom(.boolean(true))
    case .keyword(.falseValue): return try simpleAtom(.boolean(false))
    case .punctuation(.ellipsis): return try simpleAtom(.ellipsis)
    case .number: return try simpleAtom(NumberLiteral.parse(source, token.range))
    case .string: return try strings()
    case .punctuation(.leftParenthesis): return try parentheses()
    case .punctuation(.leftBracket): return try list()
    case .punctuation(.leftBrace): return try braces()
    default: try refuse()
    }
  }

  private mutating func simpleAtom(_ kind: consuming Expression.Kind) throws(SyntaxError) -> Node {
    let start = token.start
    advance()
    return try node(kind, from: start)
  }

  // MARK: - Subscriptions

  private mutating func subscription(_ value: Node, from start: Int) throws(SyntaxError) -> Node {
    advance()
    let index = try subscriptIndex()
    try expect(.rightBracket)
    return try node(
      .subscription(value.expression, index: index.expression),
      from: start,
      above: max(value.height, index.height)
    )
  }

  private mutating func subscriptIndex() throws(SyntaxError) -> Node {
    let first = try slice()
    var isTuple = at(.comma)
    if case .starred = first.expression.kind { isTuple = true }
    guard isTuple else { return first }
    var elements = [first.expression]
    var height = first.height
    while take(.comma), !at(.rightBracket) {
      let next = try slice()
      elements.append(next.expression)
      height = max(height, next.height)
    }
    return try node(.tuple(elements), from: first.outer.start, above: height)
  }

  private mutating func slice() throws(SyntaxError) -> Node {
    let start = token.start
    if at(.star) { return try starred() }
    var bounds: [Node?] = []
    if at(.colon) {
      bounds.append(nil)
    } else {
      let first = try namedExpression()
      guard at(.colon) else { return first }
      bounds.append(first)
    }
    while bounds.count < 3, take(.colon) {
      bounds.append(endsSlicePart ? nil : try expression())
    }
    let height = bounds.reduce(0) { max($0, $1?.height ?? 0) }
    return try node(
      .slice(
        lower: bounds.first??.expression,
        upper: bounds.count > 1 ? bounds[1]?.expression : nil,
        step: bounds.count > 2 ? bounds[2]?.expression : nil
      ),
      from: start,
      above: height
    )
  }

  private var endsSlicePart: Bool { at(.colon) || at(.comma) || at(.rightBracket) }
}
