import Syntax

/// What the names in a function, a lambda or a comprehension are to it: bound, used, or taken from
/// around (Python 3.11 reference, section 4.2).
struct ScopeNames {
  private(set) var bound: Set<String> = []
  private(set) var globals: Set<String> = []
  private(set) var nonlocals: Set<String> = []
  /// Read here, and not in a function inside.
  private var used: Set<String> = []
  /// What functions inside read from outside of themselves.
  private var usedInside: Set<String> = []
  /// Set by `:=`: a comprehension binds such a name in the function around it.
  private var walrus: Set<String> = []

  /// The variables that functions inside share.
  var shared: Set<String> { bound.intersection(usedInside) }

  /// Taken from around.
  private var free: Set<String> {
    used.union(usedInside).union(nonlocals).union(walrus).subtracting(bound).subtracting(globals)
  }

  init(of definition: FunctionDefinition) {
    self.init(parameters: definition.parameters)
    visit(definition.body)
    settle()
  }

  init(parameters: Parameters, body: Expression) {
    self.init(parameters: parameters)
    visit(body)
    settle()
  }

  /// Without the first iterable, which belongs to the code around.
  init(of comprehension: Comprehension) {
    for (place, clause) in comprehension.clauses.enumerated() {
      if place > 0 { visit(clause.iterable) }
      bind(clause.target)
      for condition in clause.conditions { visit(condition) }
    }
    switch comprehension.shape {
    case .list(let element), .set(let element), .generator(let element): visit(element)
    case .dictionary(let key, let value):
      visit(key)
      visit(value)
    }
  }

  private init(parameters: Parameters) {
    bound = Set(parameters.all.map(\.name))
  }

  /// In a function `:=` binds like any assignment, and a declaration takes the name away.
  private mutating func settle() {
    bound.formUnion(walrus)
    walrus = []
    bound.subtract(globals)
    bound.subtract(nonlocals)
  }

  // MARK: - Statements

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): visit(value)
    case .assignment(let targets, let value):
      visit(value)
      for target in targets { bind(target) }
    case .augmentedAssignment(let target, _, let value):
      bind(target)
      visit(target)
      visit(value)
    case .annotatedAssignment(let target, let annotation, let value):
      bind(target)
      // In a function only what is not a plain name has its annotation's names looked at.
      if case .name = target.kind {} else { visit(annotation) }
      if let value { visit(value) }
    case .delete(let targets):
      for target in targets { bind(target) }
    case .importModules(let aliases):
      for alias in aliases {
        bound.insert(alias.alias ?? String(alias.name.prefix { $0 != "." }))
      }
    case .importFrom(_, let aliases):
      for alias in aliases { bound.insert(alias.alias ?? alias.name) }
    case .conditional(let branches, let otherwise):
      for branch in branches {
        visit(branch.condition)
        visit(branch.body)
      }
      visit(otherwise)
    case .forLoop(let target, let iterable, let body, let otherwise):
      visit(iterable)
      bind(target)
      visit(body)
      visit(otherwise)
    case .whileLoop(let condition, let body, let otherwise):
      visit(condition)
      visit(body)
      visit(otherwise)
    case .functionDefinition(let definition):
      bound.insert(definition.name)
      visitHead(definition.parameters, returns: definition.returns)
      usedInside.formUnion(ScopeNames(of: definition).free)
    case .returnValue(let value):
      if let value { visit(value) }
    case .global(let names): globals.formUnion(names)
    case .nonlocal(let names): nonlocals.formUnion(names)
    case .tryBlock(let body, let handlers, let otherwise, let finally):
      visit(body)
      for handler in handlers {
        if let type = handler.type { visit(type) }
        if let name = handler.name { bound.insert(name) }
        visit(handler.body)
      }
      visit(otherwise)
      visit(finally)
    case .raise(let exception, let cause):
      if let exception { visit(exception) }
      if let cause { visit(cause) }
    case .assertion(let condition, let message):
      visit(condition)
      if let message { visit(message) }
    case .with(let items, let body):
      for item in items {
        visit(item.context)
        if let target = item.target { bind(target) }
      }
      visit(body)
    case .breakLoop, .continueLoop, .pass: break
    }
  }

  /// The names that a target binds; what it only looks at is used.
  private mutating func bind(_ target: Expression) {
    switch target.kind {
    case .name(let name): bound.insert(name)
    case .starred(let inner): bind(inner)
    case .list(let elements), .tuple(let elements):
      for element in elements { bind(element) }
    default: visit(target)
    }
  }

  // MARK: - Expressions

  /// Defaults and annotations belong to the code around.
  private mutating func visitHead(_ parameters: Parameters, returns: Expression?) {
    for parameter in parameters.all {
      if let annotation = parameter.annotation { visit(annotation) }
      if let value = parameter.defaultValue { visit(value) }
    }
    if let returns { visit(returns) }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .name(let name): used.insert(name)
    case .named(let name, let value):
      visit(value)
      walrus.insert(name)
    case .lambda(let parameters, let body):
      visitHead(parameters, returns: nil)
      usedInside.formUnion(ScopeNames(parameters: parameters, body: body).free)
    case .comprehension(let comprehension): visit(comprehension)
    default: expression.forEachPart { visit($0) }
    }
  }

  private mutating func visit(_ comprehension: Comprehension) {
    if let first = comprehension.clauses.first { visit(first.iterable) }
    let inner = ScopeNames(of: comprehension)
    walrus.formUnion(inner.walrus)
    if case .generator = comprehension.shape {
      usedInside.formUnion(inner.free)
    } else {
      used.formUnion(inner.used.subtracting(inner.bound))
      usedInside.formUnion(inner.usedInside.subtracting(inner.bound))
    }
  }
}
