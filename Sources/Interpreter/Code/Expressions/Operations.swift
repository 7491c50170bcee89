import Syntax
import Values

/// `left op right`.
final class BinaryCode: ExpressionCode {
  private let operation: BinaryOperator
  private let left: ExpressionCode
  private let right: ExpressionCode

  init(
    _ operation: BinaryOperator,
    _ left: ExpressionCode,
    _ right: ExpressionCode,
    _ range: SourceRange
  ) {
    self.operation = operation
    self.left = left
    self.right = right
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let one = try left.value(interpreter, locals)
    let two = try right.value(interpreter, locals)
    if case .int(.small(let left)) = one, case .int(.small(let right)) = two,
      let result = Interpreter.small(operation, left, right)
    {
      return result
    }
    return try result(one, two, interpreter)
  }

  /// The result of operands that are values already.
  func result(
    _ one: Value,
    _ two: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    do {
      return try interpreter.binary(operation, one, two)
    } catch {
      throw located(error)
    }
  }
}

/// `first op a op b …`: a loop, so that a sum of any length is one level deep.
final class OperationChain: ExpressionCode {
  struct Link {
    let operation: BinaryOperator
    let operand: ExpressionCode
    let range: SourceRange
  }

  private let first: ExpressionCode
  private let links: [Link]

  init(_ first: ExpressionCode, _ links: [Link], _ range: SourceRange) {
    self.first = first
    self.links = links
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    var value = try first.value(interpreter, locals)
    for link in links {
      let operand = try link.operand.value(interpreter, locals)
      do {
        value = try interpreter.binary(link.operation, value, operand)
      } catch {
        throw error.located(at: link.range)
      }
    }
    return value
  }
}

/// `+x`, `-x`, `~x`.
final class UnaryCode: ExpressionCode {
  private let operation: UnaryOperator
  private let operand: ExpressionCode

  init(_ operation: UnaryOperator, _ operand: ExpressionCode, _ range: SourceRange) {
    self.operation = operation
    self.operand = operand
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let value = try operand.value(interpreter, locals)
    do {
      return try interpreter.unary(operation, value)
    } catch {
      throw located(error)
    }
  }
}

/// `not x`.
final class NegationCode: TruthCode {
  private let operand: ExpressionCode

  init(_ operand: ExpressionCode, _ range: SourceRange) {
    self.operand = operand
    super.init(range)
  }

  override func isTrue(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Bool {
    try !operand.isTrue(interpreter, locals)
  }
}

/// `left and right`, `left or right`: the operand that decided, not its truth.
final class LogicalCode: ExpressionCode {
  private let left: ExpressionCode
  private let right: ExpressionCode
  /// The truth that decides.
  private let decisive: Bool

  init(
    _ operation: LogicalOperator,
    _ left: ExpressionCode,
    _ right: ExpressionCode,
    _ range: SourceRange
  ) {
    self.left = left
    self.right = right
    decisive = operation == .or
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let value = try left.value(interpreter, locals)
    return interpreter.isTrue(value) == decisive ? value : try right.value(interpreter, locals)
  }

  override func isTrue(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Bool {
    try left.isTrue(interpreter, locals) == decisive
      ? decisive : right.isTrue(interpreter, locals)
  }
}

/// `then if condition else otherwise`.
final class ConditionalCode: ExpressionCode {
  private let condition: ExpressionCode
  private let then: ExpressionCode
  private let otherwise: ExpressionCode

  init(
    _ condition: ExpressionCode,
    then: ExpressionCode,
    otherwise: ExpressionCode,
    _ range: SourceRange
  ) {
    self.condition = condition
    self.then = then
    self.otherwise = otherwise
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    try condition.isTrue(interpreter, locals)
      ? then.value(interpreter, locals) : otherwise.value(interpreter, locals)
  }
}
