extension Parser {
  mutating func withStatement() throws(SyntaxError) -> Statement {
    let start = token.start
    advance()
    var items = try parenthesizedItems()
    if items.isEmpty {
      var hasTarget = false
      items = try withItems(until: .colon, &hasTarget)
    }
    try colon()
    let body = try nested(by: items.count) { parser throws(SyntaxError) in
      try parser.block(of: "with", at: start)
    }
    return statement(.with(items: items, body: body), from: start)
  }

  /// `(a as b, c,)` in front of the colon; none when the brackets are part of an expression.
  private mutating func parenthesizedItems() throws(SyntaxError) -> [WithItem] {
    guard at(.leftParenthesis) else { return [] }
    var probe = probing()
    var hasTarget = false
    probe.advance()
    let items = try? probe.withItems(until: .rightParenthesis, &hasTarget)
    if let items, probe.take(.rightParenthesis), probe.at(.colon) {
      probe.isProbing = isProbing
      self = probe
      return items
    }
    guard hasTarget else { return [] }
    // Only these brackets can hold an `as`: whatever is wrong is wrong in them.
    advance()
    _ = try withItems(until: .rightParenthesis, &hasTarget)
    try expect(.rightParenthesis)
    try colon()
    return []
  }

  private mutating func withItems(
    until closing: Punctuation,
    _ hasTarget: inout Bool
  ) throws(SyntaxError) -> [WithItem] {
    var items: [WithItem] = []
    repeat {
      if closing == .rightParenthesis, !items.isEmpty, at(closing) { break }
      let context = try expression()
      var target: Node?
      if take(.as) {
        hasTarget = true
        target = try withTarget()
      }
      items.append(WithItem(context: context.expression, target: target?.expression))
    } while take(.comma)
    return items
  }

  private mutating func withTarget() throws(SyntaxError) -> Node {
    let target = at(.star) ? try starred() : try expression()
    switch token.kind {
    case .punctuation(.comma), .punctuation(.colon), .punctuation(.rightParenthesis), .newline:
      try checkTarget(target.expression, .assignment)
      return target
    default:
      try refuse()
    }
  }
}
