import Syntax
import Values

/// How a statement ended: where the code goes on.
enum Completion {
  case normal
  case breakLoop
  case continueLoop
}

extension Interpreter {
  func run(_ statements: [Statement]) throws(PythonException) -> Completion {
    for statement in statements {
      let completion: Completion
      do {
        completion = try run(statement)
      } catch {
        throw error.located(at: statement.range)
      }
      guard case .normal = completion else { return completion }
    }
    return .normal
  }

  private func run(_ statement: Statement) throws(PythonException) -> Completion {
    switch statement.kind {
    case .expression(let expression):
      try show(evaluate(expression))
    case .assignment(let targets, let value):
      let value = try evaluate(value)
      for target in targets { try assign(value, to: target) }
    case .augmentedAssignment(let target, let operation, let value):
      try augment(target, operation, value)
    case .annotatedAssignment(let target, let annotation, let value):
      if let value { try assign(evaluate(value), to: target) }
      _ = try evaluate(annotation)
    case .delete(let targets):
      for target in targets { try delete(target) }
    case .importModules(let aliases):
      for alias in aliases { try importAlias(alias) }
    case .importFrom(let name, let aliases):
      let module = try importModule(name)
      for alias in aliases {
        do {
          bind(alias.alias ?? alias.name, to: try imported(alias.name, from: module))
        } catch {
          throw error.located(at: alias.range)
        }
      }
    case .conditional(let branches, let otherwise):
      for branch in branches where try isTrue(evaluate(branch.condition)) {
        return try runNested(branch.body)
      }
      return try runNested(otherwise)
    case .forLoop(let target, let iterable, let body, let otherwise):
      return try runFor(target, in: evaluate(iterable), body: body, otherwise: otherwise)
    case .whileLoop(let condition, let body, let otherwise):
      return try runWhile(condition, body: body, otherwise: otherwise)
    case .breakLoop: return .breakLoop
    case .continueLoop: return .continueLoop
    case .pass: break
    case .functionDefinition, .returnValue, .global, .nonlocal, .tryBlock, .raise, .assertion,
      .with:
      throw PythonException(ExceptionClasses.notImplementedError, "statement")
    }
    return .normal
  }

  private func show(_ value: Value) throws(PythonException) {
    if case .none = value { return }
    try display(value)
  }

  private func runNested(_ statements: [Statement]) throws(PythonException) -> Completion {
    try enter()
    defer { leave() }
    return try run(statements)
  }

  // MARK: - Loops

  private func runFor(
    _ target: Expression,
    in iterable: Value,
    body: [Statement],
    otherwise: [Statement]
  ) throws(PythonException) -> Completion {
    let iterator = try makeIterator(over: iterable)
    while let element = try next(of: iterator) {
      try checkInterruption()
      try assign(element, to: target)
      if case .breakLoop = try runNested(body) { return .normal }
    }
    return try runNested(otherwise)
  }

  private func runWhile(
    _ condition: Expression,
    body: [Statement],
    otherwise: [Statement]
  ) throws(PythonException) -> Completion {
    while try isTrue(evaluate(condition)) {
      try checkInterruption()
      if case .breakLoop = try runNested(body) { return .normal }
    }
    return try runNested(otherwise)
  }

  // MARK: - Assignments

  /// `target op= value`: the parts of the target are evaluated once.
  private func augment(
    _ target: Expression,
    _ operation: BinaryOperator,
    _ value: Expression
  ) throws(PythonException) {
    switch target.kind {
    case .name(let name):
      let old = try self.value(named: name, at: target.range)
      let operand = try evaluate(value)
      if case (.string(let text), .string(let tail), .add) = (old, operand, operation) {
        try append(tail, to: text, named: name)
      } else {
        bind(name, to: try inPlace(operation, old, operand))
      }
    case .attribute(let base, let name):
      let object = try evaluate(base)
      let old = try attribute(name, of: object)
      try setAttribute(name, of: object, to: inPlace(operation, old, evaluate(value)))
    case .subscription(let base, let index):
      let container = try evaluate(base)
      let key = try evaluate(index)
      let old = try item(key, of: container)
      try setItem(key, of: container, to: inPlace(operation, old, evaluate(value)))
    default:
      throw PythonException(
        ExceptionClasses.syntaxError,
        "illegal expression for augmented assignment"
      )
    }
  }

  /// `name += tail` without a copy of the text so far, where nothing else holds it.
  private func append(
    _ tail: String,
    to text: consuming String,
    named name: String
  ) throws(PythonException) {
    try checkSize(text.utf8.count, plus: tail.utf8.count)
    bind(name, to: .none)
    text += tail
    bind(name, to: .string(text))
  }

  // MARK: - Imports

  /// `import a.b` names `a`; `import a.b as c` names the submodule.
  private func importAlias(_ alias: ImportAlias) throws(PythonException) {
    do {
      let module = try importModule(alias.name)
      if let name = alias.alias {
        bind(name, to: .object(module))
        return
      }
      let top = String(alias.name.prefix { $0 != "." })
      bind(top, to: .object(try importModule(top)))
    } catch {
      throw error.located(at: alias.range)
    }
  }
}
