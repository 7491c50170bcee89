extension ScopeCheck {
  mutating func visit(_ expression: Expression) throws(SyntaxError) {
    switch expression.kind {
    case .name(let name): scope.add(.read, to: name)
    case .named(let name, let value):
      try checkNamed(name, in: expression)
      try visit(value)
      if scope.kind != .comprehension { scope.add(.bound, to: name) }
    case .lambda(let parameters, let body):
      for part in parameters.parts { try visit(part) }
      enter(.function)
      try bind(parameters)
      try visit(body)
      leave()
    case .comprehension(let comprehension): try visit(comprehension)
    default:
      for part in expression.parts { try visit(part) }
    }
  }

  /// A target of an assignment, of a `for`, of a `del`.
  mutating func bind(_ target: Expression) throws(SyntaxError) {
    switch target.kind {
    case .name(let name): scope.add(.bound, to: name)
    case .starred(let inner): try bind(inner)
    case .list(let elements), .tuple(let elements):
      for element in elements { try bind(element) }
    default: try visit(target)
    }
  }

  // MARK: - Comprehensions

  /// The first iterable belongs to the scope around; everything else to the comprehension's own.
  private mutating func visit(_ comprehension: Comprehension) throws(SyntaxError) {
    guard let first = comprehension.clauses.first else { return }
    try visitIterable(first.iterable)
    enter(.comprehension)
    for (index, clause) in comprehension.clauses.enumerated() {
      try iterate(clause.target)
      if index > 0 { try visitIterable(clause.iterable) }
      for condition in clause.conditions { try visit(condition) }
    }
    switch comprehension.shape {
    case .list(let element), .set(let element), .generator(let element): try visit(element)
    case .dictionary(let key, let value):
      try visit(value)
      try visit(key)
    }
    leave()
  }

  private mutating func visitIterable(_ iterable: Expression) throws(SyntaxError) {
    iterableDepth += 1
    try visit(iterable)
    iterableDepth -= 1
  }

  /// A target of a comprehension's `for`, whose names `:=` may not have.
  private mutating func iterate(_ target: Expression) throws(SyntaxError) {
    switch target.kind {
    case .name(let name):
      if scope.uses[name]?.isDisjoint(with: [.global, .nonlocal]) == false {
        throw SyntaxError(
          "comprehension inner loop cannot rebind assignment expression target '\(name)'",
          at: target.range
        )
      }
      scope.add([.bound, .iterated], to: name)
    case .starred(let inner): try iterate(inner)
    case .list(let elements), .tuple(let elements):
      for element in elements { try iterate(element) }
    default: try visit(target)
    }
  }

  /// `name := value` in a comprehension binds in the function or the module around it.
  private func checkNamed(_ name: String, in expression: Expression) throws(SyntaxError) {
    if iterableDepth > 0 {
      throw SyntaxError(
        "assignment expression cannot be used in a comprehension iterable expression",
        at: expression.range
      )
    }
    guard scope.kind == .comprehension else { return }
    for outer in scopes.reversed() {
      guard outer.kind == .comprehension else {
        let use: Scope.Uses = outer.kind == .module ? .global : .bound
        scope.add(outer.kind == .module ? .global : .nonlocal, to: name)
        outer.add(use, to: name)
        return
      }
      if outer.uses[name]?.contains(.iterated) == true {
        let start = expression.range.start
        throw SyntaxError(
          "assignment expression cannot rebind comprehension iteration variable '\(name)'",
          at: SourceRange(start, start + name.utf8.count)
        )
      }
    }
  }
}
