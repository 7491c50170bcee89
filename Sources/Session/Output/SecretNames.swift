package import Syntax

/// Which names and keys say that their value is a secret.
package enum SecretNames {
  private static let words = [
    "secret", "password", "passwd", "token", "api_key", "apikey", "api-key", "authorization",
  ]
  /// Names that hold such a word but no secret of their own.
  private static let harmless = ["token_type", "token_url", "token_endpoint", "tokens"]

  package static func isSecret(_ name: String) -> Bool {
    let name = name.lowercased()
    return words.contains { name.contains($0) } && !harmless.contains(name)
  }

  /// The secret part of a value: the credentials after an authorization scheme (RFC 9110 §11.4), or
  /// the whole.
  package static func credentials(in value: String) -> String {
    for scheme in ["bearer ", "basic ", "token "] where value.lowercased().hasPrefix(scheme) {
      return String(value.dropFirst(scheme.count))
    }
    return value
  }
}

/// Finds the literals in a line that are secrets by the name they are given to.
package struct SecretLiterals {
  /// The text of each secret literal and where it stands.
  package private(set) var found: [(text: String, range: SourceRange)] = []

  package init(in statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): visit(value)
    case .assignment(let targets, let value):
      for target in targets { assign(value, to: target) }
      visit(value)
    case .augmentedAssignment(let target, _, let value):
      assign(value, to: target)
      visit(value)
    case .annotatedAssignment(let target, _, let value?):
      assign(value, to: target)
      visit(value)
    case .conditional(let branches, let otherwise):
      for branch in branches {
        visit(branch.condition)
        branch.body.forEach { visit($0) }
      }
      otherwise.forEach { visit($0) }
    case .forLoop(_, let iterable, let body, let otherwise):
      visit(iterable)
      (body + otherwise).forEach { visit($0) }
    case .whileLoop(let condition, let body, let otherwise):
      visit(condition)
      (body + otherwise).forEach { visit($0) }
    default: break
    }
  }

  private mutating func assign(_ value: Expression, to target: Expression) {
    switch (target.kind, value.kind) {
    case (.name(let name), _), (.attribute(_, let name), _): note(value, under: name)
    case (.subscription(_, let index), _):
      if case .string(let key) = index.kind { note(value, under: key) }
    case (.tuple(let targets), .tuple(let values)) where targets.count == values.count:
      for (target, value) in zip(targets, values) { assign(value, to: target) }
    default: break
    }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .dictionary(let items):
      for case .pair(let key, let value) in items {
        if case .string(let name) = key.kind { note(value, under: name) }
        visit(value)
      }
    case .call(let function, let arguments):
      visit(function)
      for argument in arguments {
        switch argument {
        case .keyword(let name, let value):
          note(value, under: name)
          visit(value)
        case .positional(let value), .unpackedSequence(let value), .unpackedMapping(let value):
          visit(value)
        }
      }
    case .named(let name, let value):
      note(value, under: name)
      visit(value)
    case .list(let elements), .tuple(let elements), .set(let elements):
      elements.forEach { visit($0) }
    case .attribute(let value, _), .starred(let value), .unary(_, let value): visit(value)
    case .binary(let left, _, let right):
      visit(left)
      visit(right)
    case .conditional(_, let then, let otherwise):
      visit(then)
      visit(otherwise)
    default: break
    }
  }

  /// The literals that make up a value put under a secret name: `'Bearer ' + '…'` has one too.
  private mutating func note(_ value: Expression, under name: String) {
    guard SecretNames.isSecret(name) else { return }
    switch value.kind {
    case .string(let text):
      let secret = SecretNames.credentials(in: text)
      if !secret.isEmpty { found.append((secret, value.range)) }
    case .bytes(let bytes):
      found.append((String(decoding: bytes, as: UTF8.self), value.range))
    case .binary(let left, .add, let right):
      note(left, under: name)
      note(right, under: name)
    default: break
    }
  }
}
