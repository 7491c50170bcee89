/// A Python statement and where it stands in its source; equal when the trees are.
package struct Statement: Sendable {
  package let kind: Kind
  package let range: SourceRange

  package init(_ kind: Kind, _ range: SourceRange = SourceRange(0, 0)) {
    self.kind = kind
    self.range = range
  }

  /// The productions of CPython's statement grammar (Python 3.11 reference, chapters 7 and 8).
  package indirect enum Kind: Hashable, Sendable {
    case expression(Expression)
    /// `a = b = value` has two targets.
    case assignment(targets: [Expression], value: Expression)
    case augmentedAssignment(target: Expression, BinaryOperator, value: Expression)
    case annotatedAssignment(target: Expression, annotation: Expression, value: Expression?)
    case delete([Expression])
    case importModules([ImportAlias])
    case importFrom(module: String, names: [ImportAlias])
    /// `if` and its `elif`s in order, then the `else` block, empty when there is none.
    case conditional([ConditionalBranch], otherwise: [Statement])
    case forLoop(
      target: Expression,
      iterable: Expression,
      body: [Statement],
      otherwise: [Statement]
    )
    case whileLoop(condition: Expression, body: [Statement], otherwise: [Statement])
    case breakLoop
    case continueLoop
    case pass
    case functionDefinition(FunctionDefinition)
    case returnValue(Expression?)
    case global([String])
    case nonlocal([String])
    /// `else` and `finally` are empty when there are none.
    case tryBlock(
      body: [Statement],
      handlers: [ExceptionHandler],
      otherwise: [Statement],
      finally: [Statement]
    )
    /// `raise exception from cause`; without an exception it raises the one being handled again.
    case raise(Expression?, cause: Expression?)
    case assertion(Expression, message: Expression?)
    case with(items: [WithItem], body: [Statement])
  }
}

extension Statement: Hashable {
  package static func == (left: Statement, right: Statement) -> Bool { left.kind == right.kind }
  package func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}

/// `name as alias`; the name may be dotted in `import`.
package struct ImportAlias: Hashable, Sendable {
  package let name: String
  package let alias: String?
  package let range: SourceRange

  package init(name: String, alias: String?, range: SourceRange = SourceRange(0, 0)) {
    self.name = name
    self.alias = alias
    self.range = range
  }

  package static func == (left: ImportAlias, right: ImportAlias) -> Bool {
    left.name == right.name && left.alias == right.alias
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(alias)
  }
}

package struct ConditionalBranch: Hashable, Sendable {
  package let condition: Expression
  package let body: [Statement]

  package init(condition: Expression, body: [Statement]) {
    self.condition = condition
    self.body = body
  }
}

/// `except type as name:` and its block; without a type it takes everything.
package struct ExceptionHandler: Hashable, Sendable {
  package let type: Expression?
  package let name: String?
  package let body: [Statement]

  package init(type: Expression?, name: String?, body: [Statement]) {
    self.type = type
    self.name = name
    self.body = body
  }
}

/// `context as target` of a `with`.
package struct WithItem: Hashable, Sendable {
  package let context: Expression
  package let target: Expression?

  package init(context: Expression, target: Expression?) {
    self.context = context
    self.target = target
  }
}
