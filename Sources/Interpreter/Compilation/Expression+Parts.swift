import Syntax

extension Expression {
  /// Calls the body with each expression directly inside, but for comprehensions and lambdas, whose
  /// parts belong to different scopes.
  func forEachPart(_ body: (Expression) -> Void) {
    switch kind {
    case .none, .ellipsis, .boolean, .integer, .float, .string, .bytes, .name, .comprehension,
      .lambda:
      break
    case .formatted(let parts): Self.forEachField(of: parts, body)
    case .attribute(let base, _): body(base)
    case .subscription(let base, let index):
      body(base)
      body(index)
    case .slice(let lower, let upper, let step):
      for bound in [lower, upper, step] { bound.map(body) }
    case .call(let callee, let arguments):
      body(callee)
      for argument in arguments {
        switch argument {
        case .positional(let value), .keyword(_, let value), .unpackedSequence(let value),
          .unpackedMapping(let value):
          body(value)
        }
      }
    case .list(let items), .tuple(let items), .set(let items), .logical(_, let items):
      for item in items { body(item) }
    case .dictionary(let items):
      for item in items {
        switch item {
        case .pair(let key, let value):
          body(key)
          body(value)
        case .unpacked(let mapping): body(mapping)
        }
      }
    case .starred(let inner), .unary(_, let inner), .named(_, let inner): body(inner)
    case .binary(let left, _, let right):
      body(left)
      body(right)
    case .comparison(let first, let links):
      body(first)
      for link in links { body(link.operand) }
    case .conditional(let condition, let then, let otherwise):
      body(condition)
      body(then)
      body(otherwise)
    }
  }

  private static func forEachField(of parts: [FormatPart], _ body: (Expression) -> Void) {
    for part in parts {
      guard case .field(let value, _, _, let specification) = part else { continue }
      body(value)
      if let specification { forEachField(of: specification, body) }
    }
  }
}
