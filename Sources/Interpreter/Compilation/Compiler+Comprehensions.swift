import Syntax
import Values

extension Compiler {
  func comprehension(
    _ comprehension: Comprehension,
    _ range: SourceRange
  ) throws(PythonException) -> ExpressionCode {
    guard let first = comprehension.clauses.first else { return Constant(.none, range) }
    let iterable = try iterable(first.iterable)
    let names = ScopeNames(of: comprehension)
    if case .generator(let element) = comprehension.shape {
      var inner = entering(.generator(names, in: scope), qualifiedName: innerName("<genexpr>"))
      inner.isComprehension = true
      let code = try inner.expression(element)
      return GeneratorCode(
        code,
        try inner.clauses(comprehension.clauses, first: iterable),
        first: iterable,
        layout: inner.scope.layout,
        shared: inner.scope.shared,
        captures: inner.scope.captures,
        range
      )
    }
    let start = scope.layout.count
    var inner = entering(
      .comprehension(names, in: scope),
      qualifiedName: innerName(comprehension.shape.functionName)
    )
    inner.isComprehension = true
    let places = start..<scope.layout.count
    let shared = inner.scope.shared
    let clauses = try inner.clauses(comprehension.clauses, first: iterable)
    switch comprehension.shape {
    case .list(let element):
      let code = try inner.expression(element)
      return ListComprehension(code, clauses, places: places, shared: shared, range)
    case .set(let element), .generator(let element):
      let code = try inner.expression(element)
      return SetComprehension(code, clauses, places: places, shared: shared, range)
    case .dictionary(let key, let value):
      let key = try inner.expression(key)
      let value = try inner.expression(value)
      return DictComprehension(key, value, clauses, places: places, shared: shared, range)
    }
  }

  /// What a loop goes through.
  func iterable(_ expression: Expression) throws(PythonException) -> ExpressionCode {
    guard case .set(let items) = expression.kind, items.allSatisfy(\.isConstant) else {
      return try self.expression(expression)
    }
    return SetDisplay(try displayItems(items), .forLoop, expression.range)
  }

  /// The first iterable is evaluated in the scope around, and compiled there.
  private func clauses(
    _ clauses: [Comprehension.Clause],
    first: ExpressionCode
  ) throws(PythonException) -> [ComprehensionClause] {
    var result: [ComprehensionClause] = []
    for (place, clause) in clauses.enumerated() {
      let iterable = place == 0 ? first : try self.iterable(clause.iterable)
      let target = try target(clause.target)
      let conditions = try expressions(clause.conditions)
      result.append(
        ComprehensionClause(
          target: target,
          iterable: iterable,
          condition: joined(conditions[...]) { LogicalCode(.and, $0, $1, $0.range.union($1.range)) }
        )
      )
    }
    return result
  }
}

extension Comprehension.Shape {
  /// What CPython calls the function that it makes of one.
  fileprivate var functionName: String {
    switch self {
    case .list: "<listcomp>"
    case .set: "<setcomp>"
    case .dictionary: "<dictcomp>"
    case .generator: "<genexpr>"
    }
  }
}
