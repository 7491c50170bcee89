extension Parser {
  /// The arguments of a call as they come in, with what the rules about their order need to know.
  private struct ArgumentList {
    var arguments: [Argument] = []
    var height = 0
    var hasKeyword = false
    var hasUnpackedMapping = false
    /// The names of the keywords, once there are too many to compare each with each.
    var names: Set<String> = []
    /// `f(x for x in y)`: allowed only alone.
    var bareGenerator: SourceRange?

    /// Whether a keyword of that name has come before.
    mutating func holds(_ name: String) -> Bool {
      guard arguments.count >= 16 else {
        return arguments.contains { if case .keyword(name, _) = $0 { true } else { false } }
      }
      if names.isEmpty {
        for case .keyword(let name, _) in arguments { names.insert(name) }
      }
      return !names.insert(name).inserted
    }
  }

  mutating func call(_ function: Node, from start: Int) throws(SyntaxError) -> Node {
    advance()
    var list = ArgumentList()
    while !at(.rightParenthesis) {
      try argument(&list)
      if let generator = list.bareGenerator, list.arguments.count > 1 || at(.comma) {
        try fail("Generator expression must be parenthesized", at: generator)
      }
      if !take(.comma) { break }
    }
    try expect(.rightParenthesis)
    return try node(
      .call(function.expression, arguments: list.arguments),
      from: start,
      above: max(function.height, list.height)
    )
  }

  private mutating func argument(_ list: inout ArgumentList) throws(SyntaxError) {
    switch token.kind {
    case .punctuation(.star): try unpackedSequence(&list)
    case .punctuation(.doubleStar): try unpackedMapping(&list)
    case .name where peek().kind == .punctuation(.assign): try keyword(&list)
    default: try positional(&list)
    }
  }

  private mutating func unpackedSequence(_ list: inout ArgumentList) throws(SyntaxError) {
    let star = token.range
    if list.hasUnpackedMapping {
      try fail(
        "iterable argument unpacking follows keyword argument unpacking",
        at: star
      )
    }
    advance()
    let value = try expression()
    if at(.for) {
      let range = star.union(value.outer)
      try fail(
        list.arguments.isEmpty
          ? "iterable unpacking cannot be used in comprehension"
          : "Generator expression must be parenthesized",
        at: range
      )
    }
    list.arguments.append(.unpackedSequence(value.expression))
    list.height = max(list.height, value.height)
  }

  private mutating func unpackedMapping(_ list: inout ArgumentList) throws(SyntaxError) {
    advance()
    let value = try expression()
    list.hasUnpackedMapping = true
    list.arguments.append(.unpackedMapping(value.expression))
    list.height = max(list.height, value.height)
  }

  private mutating func keyword(_ list: inout ArgumentList) throws(SyntaxError) {
    let start = token.start
    let name = try expectName()
    if name == "__debug__" {
      postpone("cannot assign to __debug__", at: SourceRange(start, previousEnd))
    }
    advance()
    let assignEnd = previousEnd
    let value = try expression()
    if at(.for) {
      try fail(Self.maybeComparison, at: SourceRange(start, assignEnd))
    }
    if list.holds(name) {
      postpone("keyword argument repeated: \(name)", at: SourceRange(start, previousEnd))
    }
    list.hasKeyword = true
    list.arguments.append(.keyword(name: name, value: value.expression))
    list.height = max(list.height, value.height)
  }

  private mutating func positional(_ list: inout ArgumentList) throws(SyntaxError) {
    var value: Node
    if token.kind == .name, peek().kind == .punctuation(.walrus) {
      value = try namedValue()
    } else {
      value = try expression()
    }
    if at(.assign) { throw assignmentToArgument(value) }
    if at(.for) {
      value = try generator(value, from: value.outer.start)
      list.bareGenerator = value.outer
    } else if list.hasUnpackedMapping || list.hasKeyword {
      if let guess = guess() { throw guess }
      throw positionalAfterKeyword(value, isUnpacking: list.hasUnpackedMapping)
    }
    list.arguments.append(.positional(value.expression))
    list.height = max(list.height, value.height)
  }

  /// The comprehension clauses behind the element of a generator expression.
  mutating func generator(_ element: Node, from start: Int) throws(SyntaxError) -> Node {
    let (clauses, height) = try comprehensionClauses()
    return try node(
      .comprehension(Comprehension(shape: .generator(element.expression), clauses: clauses)),
      from: start,
      above: max(height, element.height)
    )
  }

  private mutating func assignmentToArgument(_ value: Node) -> SyntaxError {
    let range = SourceRange(value.expression.range.start, token.end)
    switch value.expression.kind {
    case .none, .boolean:
      return failure("cannot assign to \(value.expression.grammaticalName)", at: range)
    default:
      return failure(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        at: range
      )
    }
  }

  /// A name, a minus and more, where a keyword argument should be, is a slip of `=`.
  private mutating func positionalAfterKeyword(_ value: Node, isUnpacking: Bool) -> SyntaxError {
    var hint: String?
    if case .binary(let left, .subtract, let right) = value.expression.kind,
      case .name(let name) = left.kind
    {
      hint = "did you mean \(name)=\(source[right.range])?"
    }
    let unpacking = isUnpacking ? " unpacking" : ""
    return failure(
      "positional argument follows keyword argument\(unpacking)",
      at: value.outer,
      hint: hint
    )
  }
}
