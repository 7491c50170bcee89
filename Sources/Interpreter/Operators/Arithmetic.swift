import Glibc
import Syntax
import Values

/// The operators on numbers: `int`, `bool` and `float`.
enum Arithmetic {
  /// An operand as its operation sees it.
  private enum Number {
    case integer(Integer)
    case float(Double)

    init?(_ value: Value) {
      switch value {
      case .int(let integer): self = .integer(integer)
      case .float(let double): self = .float(double)
      case .bool(let flag): self = .integer(.small(flag ? 1 : 0))
      default: return nil
      }
    }

    func double() throws(PythonException) -> Double {
      switch self {
      case .float(let double): return double
      case .integer(let integer):
        return try raising { () throws(Fault) in try integer.double() }
      }
    }
  }

  /// The double that a number is, nil when it is none.
  static func double(_ value: Value) throws(PythonException) -> Double? {
    try Number(value)?.double()
  }

  /// nil when an operand is not a number, or the operation is not for these numbers.
  static func binary(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    isInterrupted: @escaping () -> Bool
  ) throws(PythonException) -> Value? {
    guard let one = Number(left), let two = Number(right) else { return nil }
    if case (.integer(let one), .integer(let two)) = (one, two) {
      if case (.bool(let one), .bool(let two)) = (left, right),
        let result = logical(operation, one, two)
      {
        return .bool(result)
      }
      if operation == .power, two.isNegative {
        return .float(try power(Number.integer(one).double(), Number.integer(two).double()))
      }
      return try raising { () throws(Fault) in
        try integers(operation, one, two, isInterrupted)
      }
    }
    switch operation {
    case .matrixMultiply, .leftShift, .rightShift, .bitAnd, .bitXor, .bitOr: return nil
    default: return .float(try floats(operation, one.double(), two.double()))
    }
  }

  private static func logical(_ operation: BinaryOperator, _ left: Bool, _ right: Bool) -> Bool? {
    switch operation {
    case .bitAnd: left && right
    case .bitOr: left || right
    case .bitXor: left != right
    default: nil
    }
  }

  private static func integers(
    _ operation: BinaryOperator,
    _ left: Integer,
    _ right: Integer,
    _ isInterrupted: @escaping () -> Bool
  ) throws(Fault) -> Value? {
    switch operation {
    case .add: return .int(left + right)
    case .subtract: return .int(left - right)
    case .multiply: return .int(try left.multiplied(by: right, isInterrupted: isInterrupted))
    case .divide: return .float(try left.trueQuotient(by: right))
    case .floorDivide:
      return
        .int(try left.floorQuotient(by: right, isInterrupted: isInterrupted))
    case .modulo: return .int(try left.modulo(right, isInterrupted: isInterrupted))
    case .power: return .int(try left.power(right, isInterrupted: isInterrupted))
    case .matrixMultiply: return nil
    case .leftShift: return .int(try left.shiftedLeft(by: right))
    case .rightShift: return .int(try left.shiftedRight(by: right))
    case .bitAnd: return .int(left & right)
    case .bitXor: return .int(left ^ right)
    case .bitOr: return .int(left | right)
    }
  }

  private static func floats(
    _ operation: BinaryOperator,
    _ left: Double,
    _ right: Double
  ) throws(PythonException) -> Double {
    switch operation {
    case .add: return left + right
    case .subtract: return left - right
    case .multiply: return left * right
    case .divide:
      guard right != 0 else { throw .zeroDivision("float division by zero") }
      return left / right
    case .floorDivide:
      guard right != 0 else { throw .zeroDivision("float floor division by zero") }
      return quotientAndModulo(left, right).quotient
    case .modulo:
      guard right != 0 else { throw .zeroDivision("float modulo") }
      return quotientAndModulo(left, right).modulo
    default:
      return try power(left, right)
    }
  }

  /// CPython's `float_divmod`: exact, and with the divisor's sign, zeros included.
  static func quotientAndModulo(
    _ left: Double,
    _ right: Double
  ) -> (quotient: Double, modulo: Double) {
    var modulo = fmod(left, right)
    var quotient = (left - modulo) / right
    if modulo != 0 {
      if (right < 0) != (modulo < 0) {
        modulo += right
        quotient -= 1
      }
    } else {
      modulo = copysign(0, right)
    }
    guard quotient != 0 else { return (copysign(0, left / right), modulo) }
    let whole = quotient.rounded(.down)
    return (quotient - whole > 0.5 ? whole + 1 : whole, modulo)
  }

  /// `x ** y` of floats; what is a complex number in Python has no place here.
  static func power(_ base: Double, _ exponent: Double) throws(PythonException) -> Double {
    if base == 0, exponent < 0 {
      throw .zeroDivision("0.0 cannot be raised to a negative power")
    }
    let result = pow(base, exponent)
    if result.isNaN, !base.isNaN, !exponent.isNaN {
      throw PythonException(
        ExceptionClasses.valueError,
        "negative number cannot be raised to a fractional power",
        hint: "the result would be a complex number, which this shell does not have"
      )
    }
    if result.isInfinite, base.isFinite, exponent.isFinite {
      throw PythonException(
        ExceptionObject(
          ExceptionClasses.overflowError,
          arguments: [.int(.small(34)), .string("Numerical result out of range")]
        )
      )
    }
    return result
  }

  static func unary(_ operation: UnaryOperator, _ operand: Value) -> Value? {
    guard let number = Number(operand) else { return nil }
    switch (operation, number) {
    case (.plus, .integer(let integer)): return .int(integer)
    case (.minus, .integer(let integer)): return .int(-integer)
    case (.invert, .integer(let integer)): return .int(~integer)
    case (.plus, .float(let double)): return .float(double)
    case (.minus, .float(let double)): return .float(-double)
    default: return nil
    }
  }
}
