import Syntax
import Values

/// `left op number`, such as `n - 1` and `task['id'] % 3`: the machine's integers are dealt with here,
/// all else by the general code.
final class SmallOperation: ExpressionCode {
  private let operation: BinaryOperator
  private let left: ExpressionCode
  /// Where the left operand is when it is a variable of the running function.
  private let variable: Int?
  private let number: Int
  private let general: BinaryCode

  init(
    _ operation: BinaryOperator,
    _ left: ExpressionCode,
    _ number: Int,
    otherwise general: BinaryCode
  ) {
    self.operation = operation
    self.left = left
    variable = (left as? LocalName)?.place
    self.number = number
    self.general = general
    super.init(general.range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    if let variable, case .int(.small(let value))? = locals[variable],
      let result = Interpreter.small(operation, value, number)
    {
      return result
    }
    let value = try left.value(interpreter, locals)
    if case .int(.small(let value)) = value,
      let result = Interpreter.small(operation, value, number)
    {
      return result
    }
    return try general.result(value, .int(.small(number)), interpreter)
  }
}

/// `left op number` for the operators that compare, such as `n < 2`.
final class SmallComparison: TruthCode {
  private let comparison: ComparisonOperator
  private let left: ExpressionCode
  /// Where the left operand is when it is a variable of the running function.
  private let variable: Int?
  private let number: Int
  private let general: ComparisonCode

  init(
    _ comparison: ComparisonOperator,
    _ left: ExpressionCode,
    _ number: Int,
    otherwise general: ComparisonCode
  ) {
    self.comparison = comparison
    self.left = left
    variable = (left as? LocalName)?.place
    self.number = number
    self.general = general
    super.init(general.range)
  }

  override func isTrue(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Bool {
    if let variable, case .int(.small(let value))? = locals[variable],
      let answer = Interpreter.holds(comparison, value, number)
    {
      return answer
    }
    let value = try left.value(interpreter, locals)
    if case .int(.small(let value)) = value,
      let answer = Interpreter.holds(comparison, value, number)
    {
      return answer
    }
    return try general.holds(value, .int(.small(number)), interpreter)
  }
}
