import Syntax
import Values

/// `variable op number`, such as `n - 1` and `i % 3`: the machine's integers are dealt with here, all
/// else by the general code.
final class SmallOperation: ExpressionCode {
  private let operation: BinaryOperator
  private let place: Int
  private let number: Int
  private let general: BinaryCode

  init(_ operation: BinaryOperator, _ place: Int, _ number: Int, otherwise general: BinaryCode) {
    self.operation = operation
    self.place = place
    self.number = number
    self.general = general
    super.init(general.range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    if case .int(.small(let value))? = locals[place],
      let result = Interpreter.small(operation, value, number)
    {
      return result
    }
    return try general.value(interpreter, locals)
  }
}

/// `variable op number` for the operators that compare, such as `n < 2`.
final class SmallComparison: ExpressionCode {
  private let comparison: ComparisonOperator
  private let place: Int
  private let number: Int
  private let general: ComparisonCode

  init(
    _ comparison: ComparisonOperator,
    _ place: Int,
    _ number: Int,
    otherwise general: ComparisonCode
  ) {
    self.comparison = comparison
    self.place = place
    self.number = number
    self.general = general
    super.init(general.range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    .bool(try isTrue(interpreter, locals))
  }

  override func isTrue(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Bool {
    if case .int(.small(let value))? = locals[place],
      let answer = Interpreter.holds(comparison, value, number)
    {
      return answer
    }
    return try general.isTrue(interpreter, locals)
  }
}
