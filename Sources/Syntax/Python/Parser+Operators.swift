/// An operator that waits for its right operand.
struct PendingOperator: Sendable {
  enum Kind: Equatable, Sendable {
    case prefix(UnaryOperator)
    case binary(BinaryOperator)
    case logical(LogicalOperator)
    case comparison(ComparisonOperator)
  }

  /// Chapter 6.17 of the Python reference, loosest first.
  enum Precedence: Int, Comparable, Sendable {
    case or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, product, sign, power

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
  }

  let kind: Kind
  let precedence: Precedence
  let start: Int

  /// Whether an operator to the right, at `other`, lets this one take its operand first.
  func bindsBefore(_ other: PendingOperator) -> Bool {
    if precedence != other.precedence { return precedence > other.precedence }
    switch kind {
    case .binary: return precedence != .power
    case .prefix, .logical, .comparison: return false
    }
  }
}

extension Parser {
  /// Everything from `or` down to `**`, with one frame of the call stack however long it is.
  mutating func operation(
    atLeast lowest: PendingOperator.Precedence = .or
  ) throws(SyntaxError) -> Node {
    guard prefixOperator() == nil else { return try operation(behind: nil, lowest) }
    // Most operands have no operator: they need no stack.
    let first = try primary()
    guard let infix = infixOperator(), infix.precedence >= lowest else { return first }
    return try operation(behind: first, lowest)
  }

  private mutating func operation(
    behind first: Node?,
    _ lowest: PendingOperator.Precedence
  ) throws(SyntaxError) -> Node {
    let operandBase = operands.count
    let operatorBase = operators.count
    var next = first
    while true {
      if let operand = next {
        operands.append(operand)
        next = nil
      } else {
        try prefixes(above: operatorBase, lowest)
        operands.append(try primary())
      }
      guard let infix = infixOperator(), infix.precedence >= lowest else { break }
      while operators.count > operatorBase, let top = operators.last, top.bindsBefore(infix) {
        try reduce(above: operatorBase)
      }
      try pushInfix(infix)
    }
    while operators.count > operatorBase { try reduce(above: operatorBase) }
    guard operands.count == operandBase + 1, let result = operands.popLast() else {
      try refuse()
    }
    return result
  }

  private mutating func prefixes(
    above base: Int,
    _ lowest: PendingOperator.Precedence
  ) throws(SyntaxError) {
    while let prefix = prefixOperator() {
      if prefix.precedence == .not {
        let limit = operators.count > base ? operators.last?.precedence ?? lowest : lowest
        if limit > .not { try refuse() }
      }
      operators.append(prefix)
      advance()
    }
  }

  private func prefixOperator() -> PendingOperator? {
    func sign(_ kind: UnaryOperator) -> PendingOperator {
      PendingOperator(kind: .prefix(kind), precedence: .sign, start: token.start)
    }
    return switch token.kind {
    case .punctuation(.minus): sign(.minus)
    case .punctuation(.plus): sign(.plus)
    case .punctuation(.tilde): sign(.invert)
    case .keyword(.not):
      PendingOperator(kind: .prefix(.not), precedence: .not, start: token.start)
    default: nil
    }
  }

  private mutating func infixOperator() -> PendingOperator? {
    func pending(
      _ kind: PendingOperator.Kind,
      _ precedence: PendingOperator.Precedence
    ) -> PendingOperator {
      PendingOperator(kind: kind, precedence: precedence, start: token.start)
    }
    switch token.kind {
    case .keyword(.or): return pending(.logical(.or), .or)
    case .keyword(.and): return pending(.logical(.and), .and)
    case .keyword(.in): return pending(.comparison(.contained), .comparison)
    case .keyword(.is): return pending(.comparison(.isSame), .comparison)
    case .keyword(.not):
      // `x not y` fails behind the `not`, as in CPython.
      return pending(.comparison(.notContained), .comparison)
    case .punctuation(let mark):
      if let comparison = mark.comparison { return pending(.comparison(comparison), .comparison) }
      return mark.binary.map { pending(.binary($0), $0.precedence) }
    default: return nil
    }
  }

  /// Consumes the operator, both words of the long ones.
  private mutating func pushInfix(_ infix: PendingOperator) throws(SyntaxError) {
    advance()
    var kind = infix.kind
    if kind == .comparison(.notContained) {
      try expect(.in)
    } else if kind == .comparison(.isSame), take(.not) {
      kind = .comparison(.isNotSame)
    }
    operators.append(
      PendingOperator(kind: kind, precedence: infix.precedence, start: infix.start)
    )
  }

  /// Applies the top operator; a chain of comparisons, or of one logical operator, as one node.
  private mutating func reduce(above base: Int) throws(SyntaxError) {
    guard let top = operators.popLast(), let right = operands.popLast() else { return }
    switch top.kind {
    case .prefix(let kind):
      try push(
        .unary(kind, right.expression),
        from: top.start,
        to: right.outer.end,
        above: right.height
      )
    case .binary(let kind):
      guard let left = operands.popLast() else { return }
      try push(
        .binary(left.expression, kind, right.expression),
        from: left.outer.start,
        to: right.outer.end,
        above: max(left.height, right.height)
      )
    case .logical(let kind):
      var parts = [right]
      while operators.count > base, operators.last?.kind == top.kind {
        operators.removeLast()
        if let left = operands.popLast() { parts.append(left) }
      }
      if let left = operands.popLast() { parts.append(left) }
      try reduceLogical(kind, parts.reversed())
    case .comparison(let kind):
      var links = [(kind, right)]
      while operators.count > base, case .comparison(let kind)? = operators.last?.kind {
        operators.removeLast()
        if let left = operands.popLast() { links.append((kind, left)) }
      }
      guard let left = operands.popLast() else { return }
      try reduceComparison(left, links.reversed())
    }
  }

  private mutating func reduceLogical(
    _ kind: LogicalOperator,
    _ parts: [Node]
  ) throws(SyntaxError) {
    guard let first = parts.first, let last = parts.last else { return }
    let height = parts.reduce(0) { max($0, $1.height) }
    try push(
      .logical(kind, parts.map(\.expression)),
      from: first.outer.start,
      to: last.outer.end,
      above: height
    )
  }

  private mutating func reduceComparison(
    _ left: Node,
    _ links: [(ComparisonOperator, Node)]
  ) throws(SyntaxError) {
    let height = links.reduce(left.height) { max($0, $1.1.height) }
    try push(
      .comparison(left.expression, links.map { ComparisonLink($0.0, $0.1.expression) }),
      from: left.outer.start,
      to: links.last?.1.outer.end ?? left.outer.end,
      above: height
    )
  }

  private mutating func push(
    _ kind: consuming Expression.Kind,
    from start: Int,
    to end: Int,
    above height: Int
  ) throws(SyntaxError) {
    let range = SourceRange(start, end)
    if height >= Self.maximumHeight { throw Self.tooDeep(range) }
    operands.append(Node(Expression(kind, range), height: height + 1))
  }
}

extension Punctuation {
  var comparison: ComparisonOperator? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  var binary: BinaryOperator? {
    switch self {
    case .plus: .add
    case .minus: .subtract
    case .star: .multiply
    case .slash: .divide
    case .doubleSlash: .floorDivide
    case .percent: .modulo
    case .doubleStar: .power
    case .at: .matrixMultiply
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    case .ampersand: .bitAnd
    case .caret: .bitXor
    case .bar: .bitOr
    default: nil
    }
  }

  /// The operator of `+=` and its kin; nil for every other mark.
  var augmented: BinaryOperator? {
    switch self {
    case .plusAssign: .add
    case .minusAssign: .subtract
    case .starAssign: .multiply
    case .slashAssign: .divide
    case .doubleSlashAssign: .floorDivide
    case .percentAssign: .modulo
    case .doubleStarAssign: .power
    case .atAssign: .matrixMultiply
    case .leftShiftAssign: .leftShift
    case .rightShiftAssign: .rightShift
    case .ampersandAssign: .bitAnd
    case .caretAssign: .bitXor
    case .barAssign: .bitOr
    default: nil
    }
  }
}

extension BinaryOperator {
  var precedence: PendingOperator.Precedence {
    switch self {
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    case .bitAnd: .bitAnd
    case .leftShift, .rightShift: .shift
    case .add, .subtract: .sum
    case .multiply, .divide, .floorDivide, .modulo, .matrixMultiply: .product
    case .power: .power
    }
  }
}
