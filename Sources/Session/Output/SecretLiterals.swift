internal import Syntax

/// The literals in a program that are given to a secret name, or to a parameter that has one: a line
/// that is kept goes without them, whether or not it will ever run.
///
/// What is looked up by a literal is not among them: `token = answer['access_token']` stays.
struct SecretLiterals {
  private(set) var ranges: [SourceRange] = []
  private let isPublic: (String) -> Bool
  /// The parameters of a function known by its name.
  private let parameters: (String) -> [String]?
  private var defined: [String: [String]] = [:]

  init(
    in statements: [Statement],
    isPublic: @escaping (String) -> Bool,
    parameters: @escaping (String) -> [String]?
  ) {
    self.isPublic = isPublic
    self.parameters = parameters
    visit(statements)
  }

  // MARK: - Statements

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements {
      switch statement.kind {
      case .assignment(let targets, let value):
        for target in targets { give(value, to: target) }
      case .augmentedAssignment(let target, _, let value): give(value, to: target)
      case .annotatedAssignment(let target, _, let value?): give(value, to: target)
      case .forLoop(let target, let iterable, _, _):
        for element in iterable.elements ?? [] { give(element, to: target) }
      case .functionDefinition(let definition):
        let names = definition.parameters.positionalOnly + definition.parameters.regular
        defined[definition.name] = names.map(\.name)
      default: break
      }
      for expression in statement.expressions { visit(expression) }
      for block in statement.blocks { visit(block) }
    }
  }

  private mutating func give(_ value: Expression, to target: Expression) {
    switch target.kind {
    case .name(let name), .attribute(_, let name):
      if SecretNames.isSecret(name) { mask(value) }
    case .subscription(_, let index):
      if index.namesSecret { mask(value) }
    case .starred(let inner): give(value, to: inner)
    case .list(let targets), .tuple(let targets):
      let isSpread = targets.contains { if case .starred = $0.kind { true } else { false } }
      guard let values = value.elements, values.count == targets.count, !isSpread else {
        // Which of them goes where is not plain to see.
        for target in targets where value.isLiteral { give(value, to: target) }
        return
      }
      for (target, value) in zip(targets, values) { give(value, to: target) }
    default: break
    }
  }

  // MARK: - Expressions

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .call(let function, let arguments): visit(arguments, of: function)
    case .dictionary(let items):
      for case .pair(let key, let value) in items where key.namesSecret { mask(value) }
    case .named(let name, let value):
      if SecretNames.isSecret(name) { mask(value) }
    case .lambda(_, let body): visit(body)
    default: break
    }
    for part in expression.parts { visit(part) }
  }

  private mutating func visit(_ arguments: [Argument], of function: Expression) {
    for case .keyword(let name, let value) in arguments where SecretNames.isSecret(name) {
      mask(value)
    }
    let given = arguments.prefix { if case .positional = $0 { true } else { false } }.map(\.value)
    switch function.kind {
    case .name("zip"):
      // `dict(zip(['token'], ['…']))`: the names are in the first, the values in the second.
      guard given.count == 2, let names = given[0].elements, let values = given[1].elements
      else { return }
      for (name, value) in zip(names, values) where name.namesSecret { mask(value) }
    case .name(let name):
      let names = defined[name] ?? parameters(name) ?? []
      for (name, value) in zip(names, given) where SecretNames.isSecret(name) { mask(value) }
    case .attribute(let module, name: "new"), .attribute(let module, name: "digest"):
      guard case .name("hmac") = module.kind else { return }
      if let key = given.first { mask(key) }
      for case .keyword("key", let value) in arguments { mask(value) }
    default: break
    }
  }

  /// Masks what a value is made of; what is asked for with a literal is not part of it.
  private mutating func mask(_ value: Expression) {
    switch value.kind {
    case .string(let text):
      // The name of a scheme alone, `'Bearer '`, hides nothing.
      if !SecretNames.credentials(in: text).isEmpty, !isPublic(text) { ranges.append(value.range) }
    case .bytes(let bytes):
      if !bytes.isEmpty { ranges.append(value.range) }
    case .formatted: ranges.append(value.range)
    case .list(let elements), .tuple(let elements), .set(let elements):
      for element in elements { mask(element) }
    case .dictionary(let items):
      for case .pair(_, let value) in items { mask(value) }
    case .starred(let inner), .named(_, let inner), .subscription(let inner, _): mask(inner)
    case .logical(_, let operands):
      for operand in operands { mask(operand) }
    case .binary(let left, _, let right):
      mask(left)
      mask(right)
    case .conditional(_, let then, let otherwise):
      mask(then)
      mask(otherwise)
    case .call(let function, let arguments):
      // `''.join(['…', '…'])` and its kin.
      guard case .attribute(let receiver, _) = function.kind, receiver.isLiteral else { return }
      mask(receiver)
      for argument in arguments { mask(argument.value) }
    default: break
    }
  }
}

extension Expression {
  /// The elements of a list, a tuple or a set that is written out.
  fileprivate var elements: [Expression]? {
    switch kind {
    case .list(let elements), .tuple(let elements), .set(let elements): elements
    default: nil
    }
  }

  fileprivate var namesSecret: Bool {
    guard case .string(let name) = kind else { return false }
    return SecretNames.isSecret(name)
  }

  /// Whether it is made of literals alone.
  fileprivate var isLiteral: Bool {
    switch kind {
    case .string, .bytes, .formatted: true
    case .list, .tuple, .set, .binary, .subscription: parts.allSatisfy(\.isLiteral)
    case .call(let function, let arguments):
      if case .attribute(let receiver, _) = function.kind {
        receiver.isLiteral && arguments.allSatisfy { $0.value.isLiteral }
      } else {
        false
      }
    case .integer, .float, .boolean, .none, .slice: true
    default: false
    }
  }
}
