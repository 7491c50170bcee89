extension Expression {
  /// The expressions right inside this one that are evaluated in the same scope, or, for those of a
  /// comprehension, may bind names in it; the body of a lambda is not among them.
  package var parts: [Expression] {
    switch kind {
    case .none, .ellipsis, .boolean, .integer, .float, .string, .bytes, .name: []
    case .formatted(let parts): parts.flatMap(\.expressions)
    case .attribute(let value, _), .starred(let value), .unary(_, let value), .named(_, let value):
      [value]
    case .subscription(let value, let index): [value, index]
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
    case .call(let function, let arguments): [function] + arguments.map(\.value)
    case .list(let elements), .tuple(let elements), .set(let elements): elements
    case .dictionary(let items): items.flatMap(\.parts)
    case .comprehension(let comprehension): comprehension.parts
    case .binary(let left, _, let right): [left, right]
    case .logical(_, let operands): operands
    case .comparison(let left, let links): [left] + links.map(\.operand)
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .lambda(let parameters, _): parameters.parts
    }
  }
}

extension Parameters {
  /// Defaults first and then annotations, the order in which they are evaluated.
  package var parts: [Expression] { all.compactMap(\.defaultValue) + all.compactMap(\.annotation) }
}

extension Argument {
  package var value: Expression {
    switch self {
    case .positional(let value), .keyword(_, let value), .unpackedSequence(let value),
      .unpackedMapping(let value):
      value
    }
  }
}

extension DictionaryItem {
  fileprivate var parts: [Expression] {
    switch self {
    case .pair(let key, let value): [key, value]
    case .unpacked(let value): [value]
    }
  }
}

extension Comprehension {
  fileprivate var parts: [Expression] {
    let elements: [Expression] =
      switch shape {
      case .list(let element), .set(let element), .generator(let element): [element]
      case .dictionary(let key, let value): [key, value]
      }
    return clauses.flatMap { [$0.target, $0.iterable] + $0.conditions } + elements
  }
}

extension FormatPart {
  fileprivate var expressions: [Expression] {
    guard case .field(let value, _, _, let specification) = self else { return [] }
    return [value] + (specification ?? []).flatMap(\.expressions)
  }
}
