/// The names that code binds in the scope it runs in, each once, in the order of the text.
///
/// A name inside a nested function, or the target of a comprehension, belongs to that scope; the
/// target of `:=` in a comprehension belongs to the scope around it (PEP 572).
package struct BoundNames: Sendable {
  package private(set) var names: [String] = []
  /// What the code declares `global`, whether it binds it or not.
  package private(set) var globals: Set<String> = []
  /// What the code declares `nonlocal`, whether it binds it or not.
  package private(set) var nonlocals: Set<String> = []

  private static let fewNames = 16
  private var known: Set<String> = []
  private let countsDeclarations: Bool
  private let looksIntoExpressions: Bool

  /// Looks through the statements of one scope.
  ///
  /// With `countsDeclarations`, `name: type` and `del name` count: to CPython's compiler they make a
  /// name local, though neither gives it a value. Without `hasNamed` there is no `:=` to be found.
  package init(of body: [Statement], countsDeclarations: Bool = true, hasNamed: Bool = true) {
    self.countsDeclarations = countsDeclarations
    looksIntoExpressions = hasNamed
    visit(body)
  }

  /// The names that `:=` binds in an expression, as in the body of a `lambda`.
  package init(of expression: Expression) {
    countsDeclarations = true
    looksIntoExpressions = true
    visit(expression)
  }

  package static func collect(_ statements: [Statement], into names: inout Set<String>) {
    names.formUnion(BoundNames(of: statements).names)
  }

  private mutating func bind(_ name: String) {
    // A set is worth its while only for more names than most code binds.
    if names.count < Self.fewNames {
      if !names.contains(name) { names.append(name) }
      return
    }
    if known.isEmpty { known.formUnion(names) }
    if known.insert(name).inserted { names.append(name) }
  }

  // MARK: - Statements

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): visit(value)
    case .assignment(let targets, let value):
      for target in targets { bind(target) }
      visit(value)
    case .augmentedAssignment(let target, _, let value):
      bind(target)
      visit(value)
    case .annotatedAssignment(let target, let annotation, let value):
      if value != nil || countsDeclarations { bind(target) }
      visit(annotation)
      visit(value)
    case .delete(let targets):
      for target in targets where countsDeclarations { bind(target) }
    case .importModules(let modules):
      for module in modules { bind(module.alias ?? String(module.name.prefix { $0 != "." })) }
    case .importFrom(_, let imported):
      for name in imported { bind(name.alias ?? name.name) }
    case .returnValue(let value): visit(value)
    case .raise(let exception, let cause):
      visit(exception)
      visit(cause)
    case .assertion(let condition, let message):
      visit(condition)
      visit(message)
    case .global(let names): globals.formUnion(names)
    case .nonlocal(let names): nonlocals.formUnion(names)
    case .functionDefinition(let definition):
      bind(definition.name)
      visit(definition.parameters)
      visit(definition.returns)
    case .conditional, .forLoop, .whileLoop, .tryBlock, .with: visitBlocks(statement)
    case .breakLoop, .continueLoop, .pass: break
    }
  }

  private mutating func visitBlocks(_ statement: Statement) {
    switch statement.kind {
    case .conditional(let branches, let otherwise):
      for branch in branches {
        visit(branch.condition)
        visit(branch.body)
      }
      visit(otherwise)
    case .forLoop(let target, let iterable, let body, let otherwise):
      bind(target)
      visit(iterable)
      visit(body)
      visit(otherwise)
    case .whileLoop(let condition, let body, let otherwise):
      visit(condition)
      visit(body)
      visit(otherwise)
    case .tryBlock(let body, let handlers, let otherwise, let finally):
      visit(body)
      for handler in handlers {
        visit(handler.type)
        if let name = handler.name { bind(name) }
        visit(handler.body)
      }
      visit(otherwise)
      visit(finally)
    case .with(let items, let body):
      for item in items {
        visit(item.context)
        if let target = item.target { bind(target) }
      }
      visit(body)
    default: break
    }
  }

  private mutating func bind(_ target: Expression) {
    switch target.kind {
    case .name(let name): bind(name)
    case .starred(let inner): bind(inner)
    case .list(let elements), .tuple(let elements):
      for element in elements { bind(element) }
    default: visit(target)
    }
  }

  // MARK: - Expressions

  private mutating func visit(_ expression: Expression?) {
    guard looksIntoExpressions, let expression else { return }
    if case .named(let name, _) = expression.kind { bind(name) }
    for part in expression.parts { visit(part) }
  }

  /// Defaults and annotations are evaluated where the function is made.
  private mutating func visit(_ parameters: Parameters) {
    guard looksIntoExpressions else { return }
    for part in parameters.parts { visit(part) }
  }
}
