import Syntax
import Values

extension Compiler {
  func statement(_ statement: Statement) throws(PythonException) -> StatementCode {
    let range = statement.range
    switch statement.kind {
    case .expression(let value):
      return ExpressionStatement(try expression(value), isShown: !isInFunction, range)
    case .assignment(let list, let value):
      let targets = try targets(list)
      return AssignmentStatement(
        targets[targets.count - 1],
        after: Array(targets.dropLast()),
        try expression(value),
        range
      )
    case .augmentedAssignment(let target, let operation, let value):
      return try augmentation(target, operation, value, range)
    case .annotatedAssignment(let target, let annotation, let value):
      return try annotated(target, annotation, value, range)
    case .delete(let list): return DeletionStatement(try targets(list), range)
    case .importModules(let aliases): return importStatement(aliases, range)
    case .importFrom(let module, let aliases):
      return FromImportStatement(
        module,
        aliases.map { alias in
          FromImportStatement.Alias(
            name: alias.name,
            target: nameTarget(alias.alias ?? alias.name, alias.range)
          )
        },
        range
      )
    case .conditional(let branches, let otherwise):
      return try conditional(branches[...], otherwise: otherwise, range)
    case .forLoop(let target, let iterable, let body, let otherwise):
      return ForLoop(
        try self.target(target),
        in: try self.iterable(iterable),
        body: try block(body),
        otherwise: try block(otherwise),
        range
      )
    case .whileLoop(let condition, let body, let otherwise):
      return WhileLoop(
        try expression(condition),
        body: try block(body),
        otherwise: try block(otherwise),
        range
      )
    case .breakLoop: return JumpStatement(.breakLoop, range)
    case .continueLoop: return JumpStatement(.continueLoop, range)
    case .pass, .global, .nonlocal: return StatementCode(range)
    case .functionDefinition(let definition):
      let creation = try nested { (inner) throws(PythonException) in
        try inner.function(definition, range)
      }
      return AssignmentStatement(nameTarget(definition.name, range), creation, range)
    case .returnValue(let value):
      let code = try expression(ifPresent: value) ?? Constant(.none, range)
      return ReturnStatement(code, range)
    case .tryBlock(let body, let handlers, let otherwise, let finally):
      return TryStatement(
        try block(body),
        try self.handlers(handlers, range),
        otherwise: try block(otherwise),
        finally: finally.isEmpty ? nil : try block(finally),
        range
      )
    case .raise(let exception, let cause):
      return RaiseStatement(
        try expression(ifPresent: exception),
        from: try expression(ifPresent: cause),
        range
      )
    case .assertion(let condition, let message):
      return AssertionStatement(
        try expression(condition),
        message: try expression(ifPresent: message),
        range
      )
    case .with(let items, let body): return try with(items[...], body, range)
    }
  }

  private func conditional(
    _ branches: ArraySlice<ConditionalBranch>,
    otherwise: [Statement],
    _ range: SourceRange
  ) throws(PythonException) -> StatementCode {
    guard let branch = branches.first else { return try block(otherwise) }
    return try nested { (inner) throws(PythonException) in
      ConditionalStatement(
        try inner.expression(branch.condition),
        try inner.block(branch.body),
        otherwise: try inner.conditional(branches.dropFirst(), otherwise: otherwise, range),
        range
      )
    }
  }

  private func augmentation(
    _ target: Expression,
    _ operation: BinaryOperator,
    _ value: Expression,
    _ range: SourceRange
  ) throws(PythonException) -> StatementCode {
    let operand = try expression(value)
    switch target.kind {
    case .attribute(let base, let name):
      return AttributeAugmentation(try expression(base), name, operation, operand, range)
    case .subscription(let base, let index):
      return ItemAugmentation(
        try expression(base),
        try expression(index),
        operation,
        operand,
        range
      )
    default:
      return NameAugmentation(
        try expression(target),
        try self.target(target),
        operation,
        operand,
        range
      )
    }
  }

  /// In a function the annotation of a plain name is not evaluated (PEP 526).
  private func annotated(
    _ target: Expression,
    _ annotation: Expression,
    _ value: Expression?,
    _ range: SourceRange
  ) throws(PythonException) -> StatementCode {
    var assignment: AssignmentStatement?
    if let value {
      assignment = AssignmentStatement(try self.target(target), try expression(value), range)
    }
    if isInFunction, case .name = target.kind { return assignment ?? StatementCode(range) }
    return AnnotationStatement(try expression(annotation), after: assignment, range)
  }

  private func importStatement(_ aliases: [ImportAlias], _ range: SourceRange) -> StatementCode {
    ImportStatement(
      aliases.map { alias in
        ImportStatement.Alias(
          module: alias.name,
          bindsTop: alias.alias == nil,
          target: nameTarget(
            alias.alias ?? String(alias.name.prefix { $0 != "." }),
            alias.range
          )
        )
      },
      range
    )
  }

  private func handlers(
    _ handlers: [ExceptionHandler],
    _ range: SourceRange
  ) throws(PythonException) -> [TryStatement.Handler] {
    var codes: [TryStatement.Handler] = []
    for handler in handlers {
      codes.append(
        TryStatement.Handler(
          type: try expression(ifPresent: handler.type),
          target: handler.name.map { nameTarget($0, handler.type?.range ?? range) },
          body: try block(handler.body)
        )
      )
    }
    return codes
  }

  /// Each further item stands in the body of the one before.
  private func with(
    _ items: ArraySlice<WithItem>,
    _ body: [Statement],
    _ range: SourceRange
  ) throws(PythonException) -> StatementCode {
    guard let item = items.first else { return StatementCode(range) }
    let context = try expression(item.context)
    let target: TargetCode? = if let target = item.target { try self.target(target) } else { nil }
    let rest = items.dropFirst()
    let inner =
      rest.isEmpty
      ? try block(body)
      : try nested { (inner) throws(PythonException) in
        try inner.with(rest, body, range)
      }
    return WithStatement(context, as: target, body: inner, range)
  }
}
