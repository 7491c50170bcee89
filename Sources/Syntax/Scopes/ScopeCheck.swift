/// Walks through statements in the order of CPython's `symtable` and refuses what it refuses: names
/// that are declared too late or twice, and `:=` where a comprehension forbids it.
struct ScopeCheck {
  /// From the module to the innermost scope.
  private(set) var scopes = [Scope(.module)]
  /// How many iterables of comprehensions are around: in them nothing is bound.
  var iterableDepth = 0

  static func check(_ statements: [Statement]) throws(SyntaxError) {
    var check = ScopeCheck()
    try check.visit(statements)
    try check.scopes[0].checkDeclarations()
  }

  var scope: Scope { scopes[scopes.count - 1] }

  mutating func enter(_ kind: Scope.Kind) {
    let inner = Scope(kind)
    if kind == .function { scopes.last { $0.kind != .comprehension }?.append(inner) }
    scopes.append(inner)
  }

  mutating func leave() { scopes.removeLast() }

  // MARK: - Statements

  mutating func visit(_ statements: [Statement]) throws(SyntaxError) {
    for statement in statements { try visit(statement) }
  }

  private mutating func visit(_ statement: Statement) throws(SyntaxError) {
    switch statement.kind {
    case .annotatedAssignment(let target, let annotation, let value):
      try annotatedTarget(target, isBound: value != nil, at: statement.range)
      try visit(annotation)
      if let value { try visit(value) }
    case .importModules(let modules):
      for module in modules {
        scope.add(.imported, to: module.alias ?? String(module.name.prefix { $0 != "." }))
      }
    case .importFrom(_, let names):
      for name in names { scope.add(.imported, to: name.alias ?? name.name) }
    case .global(let names): try declare(names, .global, "global", at: statement.range)
    case .nonlocal(let names): try declare(names, .nonlocal, "nonlocal", at: statement.range)
    case .functionDefinition(let definition): try function(definition)
    case .conditional, .forLoop, .whileLoop, .tryBlock, .with: try visitBlocks(statement)
    default: try visitParts(statement)
    }
  }

  private mutating func visitParts(_ statement: Statement) throws(SyntaxError) {
    switch statement.kind {
    case .expression(let value): try visit(value)
    case .assignment(let targets, let value):
      for target in targets { try bind(target) }
      try visit(value)
    case .augmentedAssignment(let target, _, let value):
      try bind(target)
      try visit(value)
    case .delete(let targets):
      for target in targets { try bind(target) }
    case .returnValue(let value):
      if let value { try visit(value) }
    case .raise(let first, let second):
      if let first { try visit(first) }
      if let second { try visit(second) }
    case .assertion(let condition, let message):
      try visit(condition)
      if let message { try visit(message) }
    default: break
    }
  }

  private mutating func visitBlocks(_ statement: Statement) throws(SyntaxError) {
    switch statement.kind {
    case .conditional(let branches, let otherwise):
      for branch in branches {
        try visit(branch.condition)
        try visit(branch.body)
      }
      try visit(otherwise)
    case .forLoop(let target, let iterable, let body, let otherwise):
      try bind(target)
      try visit(iterable)
      try visit(body)
      try visit(otherwise)
    case .whileLoop(let condition, let body, let otherwise):
      try visit(condition)
      try visit(body)
      try visit(otherwise)
    case .tryBlock(let body, let handlers, let otherwise, let finally):
      try visit(body)
      try visit(otherwise)
      for handler in handlers {
        if let type = handler.type { try visit(type) }
        if let name = handler.name { scope.add(.bound, to: name) }
        try visit(handler.body)
      }
      try visit(finally)
    case .with(let items, let body):
      for item in items {
        try visit(item.context)
        if let target = item.target { try bind(target) }
      }
      try visit(body)
    default: break
    }
  }

  private mutating func function(_ definition: FunctionDefinition) throws(SyntaxError) {
    scope.add(.bound, to: definition.name)
    for part in definition.parameters.parts { try visit(part) }
    if let returns = definition.returns { try visit(returns) }
    enter(.function)
    try bind(definition.parameters)
    try visit(definition.body)
    leave()
  }

  mutating func bind(_ parameters: Parameters) throws(SyntaxError) {
    for parameter in parameters.all {
      if scope.uses[parameter.name]?.contains(.parameter) == true {
        throw SyntaxError(
          "duplicate argument '\(parameter.name)' in function definition",
          at: parameter.range
        )
      }
      scope.add(.parameter, to: parameter.name)
    }
  }

  // MARK: - Declarations

  private func declare(
    _ names: [String],
    _ use: Scope.Uses,
    _ word: String,
    at range: SourceRange
  ) throws(SyntaxError) {
    for name in names {
      let before = scope.uses[name] ?? []
      if before.contains(.parameter) {
        throw SyntaxError("name '\(name)' is parameter and \(word)", at: range)
      }
      if before.contains(.read) {
        throw SyntaxError("name '\(name)' is used prior to \(word) declaration", at: range)
      }
      if before.contains(.annotated) {
        throw SyntaxError("annotated name '\(name)' can't be \(word)", at: range)
      }
      if before.contains(.bound) {
        throw SyntaxError("name '\(name)' is assigned to before \(word) declaration", at: range)
      }
      scope.declare(name, use, at: range)
    }
  }

  private mutating func annotatedTarget(
    _ target: Expression,
    isBound: Bool,
    at range: SourceRange
  ) throws(SyntaxError) {
    guard case .name(let name) = target.kind else { return try bind(target) }
    let before = scope.uses[name] ?? []
    if scope.kind != .module, !before.isDisjoint(with: [.global, .nonlocal]) {
      let word = before.contains(.global) ? "global" : "nonlocal"
      throw SyntaxError("annotated name '\(name)' can't be \(word)", at: range)
    }
    scope.add([.annotated, .bound], to: name)
  }
}
