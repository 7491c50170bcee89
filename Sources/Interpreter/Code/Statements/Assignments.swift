import Syntax
import Values

/// `a = b = value`, from left to right.
final class AssignmentStatement: StatementCode {
  /// All but the last one, which is mostly the only one and takes the value over.
  private let earlier: [TargetCode]?
  private let last: TargetCode
  private let value: ExpressionCode

  init(
    _ last: TargetCode,
    after earlier: [TargetCode] = [],
    _ value: ExpressionCode,
    _ range: SourceRange
  ) {
    self.earlier = earlier.isEmpty ? nil : earlier
    self.last = last
    self.value = value
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    let value = try value.value(interpreter, locals)
    if let earlier {
      for target in earlier { try target.store(value, interpreter, locals) }
    }
    try last.store(value, interpreter, locals)
    return .normal
  }
}

/// `target: annotation = value` outside of functions, where the annotation is evaluated too.
final class AnnotationStatement: StatementCode {
  private let assignment: AssignmentStatement?
  private let annotation: ExpressionCode

  init(_ annotation: ExpressionCode, after assignment: AssignmentStatement?, _ range: SourceRange) {
    self.assignment = assignment
    self.annotation = annotation
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    _ = try assignment?.run(interpreter, locals)
    _ = try annotation.value(interpreter, locals)
    return .normal
  }
}

/// `del a, b`.
final class DeletionStatement: StatementCode {
  private let targets: [TargetCode]

  init(_ targets: [TargetCode], _ range: SourceRange) {
    self.targets = targets
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    for target in targets { try target.delete(interpreter, locals) }
    return .normal
  }
}

/// `name op= value`.
final class NameAugmentation: StatementCode {
  private let old: ExpressionCode
  private let target: TargetCode
  private let operation: BinaryOperator
  private let operand: ExpressionCode
  /// Where the variable is when it is the running function's own: the machine's integers are dealt
  /// with there.
  private let variable: Int?
  /// Whether evaluating the operand changes no variable, so that the text there can grow at once.
  private let isStill: Bool

  init(
    _ old: ExpressionCode,
    _ target: TargetCode,
    _ operation: BinaryOperator,
    _ operand: ExpressionCode,
    _ range: SourceRange
  ) {
    self.old = old
    self.target = target
    self.operation = operation
    self.operand = operand
    variable = (old as? LocalName)?.place
    isStill = operand is Constant || operand is LocalName
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    if let variable, case .int(.small(let number))? = locals[variable] {
      let operand = try operand.value(interpreter, locals)
      if case .int(.small(let other)) = operand,
        let after = Interpreter.small(operation, number, other)
      {
        locals[variable] = after
      } else {
        try store(.int(.small(number)), operand, interpreter, locals)
      }
      return .normal
    }
    if isStill, case .add = operation, let variable, case .string? = locals[variable] {
      let operand = try operand.value(interpreter, locals)
      if case .string(let tail) = operand {
        try target.append(tail, interpreter, locals)
        return .normal
      }
    }
    var before = try old.value(interpreter, locals)
    let operand = try operand.value(interpreter, locals)
    if case .add = operation, case .string(let tail) = operand, target.holds(before, locals) {
      // The text so far must be held by its variable alone, or it is copied.
      before = .none
      try target.append(tail, interpreter, locals)
      return .normal
    }
    try store(before, operand, interpreter, locals)
    return .normal
  }

  private func store(
    _ before: Value,
    _ operand: Value,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    let after: Value
    do {
      after = try interpreter.inPlace(operation, before, operand)
    } catch {
      throw located(error)
    }
    try target.store(after, interpreter, locals)
  }
}

/// `object.name op= value`: the object is evaluated once.
final class AttributeAugmentation: StatementCode {
  private let base: ExpressionCode
  private let name: String
  private let operation: BinaryOperator
  private let operand: ExpressionCode

  init(
    _ base: ExpressionCode,
    _ name: String,
    _ operation: BinaryOperator,
    _ operand: ExpressionCode,
    _ range: SourceRange
  ) {
    self.base = base
    self.name = name
    self.operation = operation
    self.operand = operand
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    let object = try base.value(interpreter, locals)
    do {
      let old = try interpreter.attribute(name, of: object)
      let new = try interpreter.inPlace(operation, old, operand.value(interpreter, locals))
      try interpreter.setAttribute(name, of: object, to: new)
    } catch {
      throw located(error)
    }
    return .normal
  }
}

/// `container[key] op= value`: the container and the key are evaluated once.
final class ItemAugmentation: StatementCode {
  private let base: ExpressionCode
  private let index: ExpressionCode
  private let operation: BinaryOperator
  private let operand: ExpressionCode

  init(
    _ base: ExpressionCode,
    _ index: ExpressionCode,
    _ operation: BinaryOperator,
    _ operand: ExpressionCode,
    _ range: SourceRange
  ) {
    self.base = base
    self.index = index
    self.operation = operation
    self.operand = operand
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    let container = try base.value(interpreter, locals)
    let key = try index.value(interpreter, locals)
    do {
      let old = try interpreter.item(key, of: container)
      let new = try interpreter.inPlace(operation, old, operand.value(interpreter, locals))
      try interpreter.setItem(key, of: container, to: new)
    } catch {
      throw located(error)
    }
    return .normal
  }
}
