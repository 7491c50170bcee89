extension Parser {
  /// What is being done to a target; the rules differ a little.
  enum TargetUse: Sendable {
    case assignment
    case deletion
    case loop
  }

  /// The targets of a `for`: operands as tight as `|`, so that `in` stays for the loop.
  mutating func loopTarget() throws(SyntaxError) -> Node {
    let first = try targetElement()
    var target = first
    if at(.comma) {
      var elements = [first.expression]
      var height = first.height
      while take(.comma), startsExpression || at(.star) {
        let next = try targetElement()
        elements.append(next.expression)
        height = max(height, next.height)
      }
      target = try node(.tuple(elements), from: first.outer.start, above: height)
    }
    try checkTarget(target.expression, .loop)
    if Self.holdsComparison(target.expression) {
      try fail("invalid syntax", at: token.range)
    }
    return target
  }

  private mutating func targetElement() throws(SyntaxError) -> Node {
    at(.star) ? try starred() : try operation(atLeast: .bitOr)
  }

  /// Refuses what cannot be bound, with the rules that CPython's compiler adds to its parser's.
  mutating func checkTarget(_ target: Expression, _ use: TargetUse) throws(SyntaxError) {
    if let wrong = Self.invalidTarget(target, use) {
      let verb = use == .deletion ? "delete" : "assign to"
      try fail("cannot \(verb) \(wrong.grammaticalName)", at: wrong.range)
    }
    if case .starred = target.kind {
      try fail("starred assignment target must be in a list or tuple", at: target.range)
    }
    try checkNames(target)
  }

  /// The height of trees bounds the recursion.
  private mutating func checkNames(_ target: Expression) throws(SyntaxError) {
    switch target.kind {
    case .name("__debug__"):
      try fail("cannot assign to __debug__", at: target.range)
    case .starred(let inner):
      try checkNames(inner)
    case .list(let elements), .tuple(let elements):
      let stars = elements.count { if case .starred = $0.kind { true } else { false } }
      if stars > 1 {
        try fail("multiple starred expressions in assignment", at: target.range)
      }
      for element in elements { try checkNames(element) }
    default:
      break
    }
  }

  /// The innermost part that cannot be a target, as `_PyPegen_get_invalid_target` finds it.
  static func invalidTarget(_ target: Expression, _ use: TargetUse) -> Expression? {
    switch target.kind {
    case .name, .attribute, .subscription:
      return nil
    case .list(let elements), .tuple(let elements):
      for element in elements {
        if let wrong = invalidTarget(element, use) { return wrong }
      }
      return nil
    case .starred(let inner):
      return use == .deletion ? target : invalidTarget(inner, use)
    case .comparison(let left, let links) where use == .loop:
      return links.first?.comparison == .contained ? invalidTarget(left, use) : nil
    default:
      return target
    }
  }

  /// Whether a part of a loop's target is a comparison: `for (x in y)` is what a loop over `y` looks
  /// like inside brackets, so that CPython calls no part of it a wrong target.
  private static func holdsComparison(_ target: Expression) -> Bool {
    switch target.kind {
    case .comparison: true
    case .list(let elements), .tuple(let elements): elements.contains(where: holdsComparison)
    case .starred(let inner): holdsComparison(inner)
    default: false
    }
  }
}

extension Expression {
  /// What CPython calls this kind of expression when it explains what cannot be done with it.
  var grammaticalName: String {
    switch kind {
    case .none: "None"
    case .boolean(let value): value ? "True" : "False"
    case .ellipsis: "ellipsis"
    case .integer, .float, .string, .bytes: "literal"
    case .formatted: "f-string expression"
    case .name: "name"
    case .attribute: "attribute"
    case .subscription: "subscript"
    case .slice: "slice"
    case .call: "function call"
    case .list: "list"
    case .tuple: "tuple"
    case .set: "set display"
    case .dictionary: "dict literal"
    case .starred: "starred"
    case .comprehension(let comprehension):
      switch comprehension.shape {
      case .list: "list comprehension"
      case .set: "set comprehension"
      case .dictionary: "dict comprehension"
      case .generator: "generator expression"
      }
    case .unary, .binary, .logical: "expression"
    case .comparison: "comparison"
    case .conditional: "conditional expression"
    case .named: "named expression"
    case .lambda: "lambda"
    }
  }
}
