import Syntax
import Values

/// What computes.
extension Builtins {
  static var numbers: [NativeFunction] {
    [
      NativeFunction(one: "abs") { (interpreter, value) throws(PythonException) in
        switch value {
        case .float(let number): return .float(number.magnitude)
        case .object(let object):
          if let instance = object as? any Instance,
            let negative = try instance.unary(.minus)
          {
            // What has a sign has an order: a span of time.
            return try interpreter.isLess(value, negative) ? negative : value
          }
        default:
          if let integer = value.asInteger { return .int(integer.magnitude) }
        }
        throw PythonException.type("bad operand type for abs(): '\(value.typeName)'")
      },
      NativeFunction(two: "divmod") { (interpreter, left, right) throws(PythonException) in
        try quotientAndModulo(interpreter, left, right)
      },
      NativeFunction(clinic: "pow", Signature("base, exp, mod=None"), code: power),
      NativeFunction(clinic: "round", Signature("number, ndigits=None")) {
        (interpreter, arguments) throws(PythonException) in
        guard let number = arguments[0] else { return .none }
        return try Rounding.round(number, to: arguments[1].unlessNone)
      },
      NativeFunction(one: "bin") { (_, value) throws(PythonException) in
        try prefixed(value, "0b", radix: 2)
      },
      NativeFunction(one: "hex") { (_, value) throws(PythonException) in
        try prefixed(value, "0x", radix: 16)
      },
      NativeFunction(one: "oct") { (_, value) throws(PythonException) in
        try prefixed(value, "0o", radix: 8)
      },
      NativeFunction(clinic: "sum", Signature("iterable, /, start=0"), code: sum),
    ]
  }

  private static func quotientAndModulo(
    _ interpreter: Interpreter,
    _ left: Value,
    _ right: Value
  ) throws(PythonException) -> Value {
    if let one = left.asInteger, let two = right.asInteger {
      let result = try raising { () throws(Fault) in
        try one.quotientAndModulo(by: two, isInterrupted: interpreter.host.isInterrupted)
      }
      return .tuple(Tuple([.int(result.quotient), .int(result.modulo)]))
    }
    if let one = try Arithmetic.double(left), let two = try Arithmetic.double(right) {
      guard two != 0 else { throw .zeroDivision("float divmod()") }
      let result = Arithmetic.quotientAndModulo(one, two)
      return .tuple(Tuple([.float(result.quotient), .float(result.modulo)]))
    }
    let unsupported = PythonException.type(
      """
      unsupported operand type(s) for divmod(): \
      '\(left.typeName)' and '\(right.typeName)'
      """
    )
    // A span of time is divided by a number, but not into a quotient and a rest.
    guard case .object(let object) = left, let instance = object as? any Instance,
      right.asInteger == nil,
      let quotient = try instance.binary(.floorDivide, right, isReflected: false),
      let rest = try instance.binary(.modulo, right, isReflected: false)
    else { throw unsupported }
    return .tuple(Tuple([quotient, rest]))
  }

  private static func power(
    _ interpreter: Interpreter,
    _ arguments: BoundArguments
  ) throws(PythonException) -> Value {
    let base = arguments[0] ?? .none
    let exponent = arguments[1] ?? .none
    guard let modulus = arguments[2].unlessNone else {
      return try interpreter.binary(.power, base, exponent)
    }
    guard let one = base.asInteger, let two = exponent.asInteger, let three = modulus.asInteger
    else {
      let hasFloat = [base, exponent, modulus].contains {
        if case .float = $0 { true } else { false }
      }
      throw .type(
        hasFloat
          ? "pow() 3rd argument not allowed unless all arguments are integers"
          : """
          unsupported operand type(s) for ** or pow(): '\(base.typeName)', \
          '\(exponent.typeName)', '\(modulus.typeName)'
          """
      )
    }
    return .int(
      try raising { () throws(Fault) in
        try one.power(two, modulo: three, isInterrupted: interpreter.host.isInterrupted)
      }
    )
  }

  private static func prefixed(
    _ value: Value,
    _ prefix: String,
    radix: Int
  ) throws(PythonException) -> Value {
    guard let integer = value.asInteger else {
      throw .type("'\(value.typeName)' object cannot be interpreted as an integer")
    }
    let sign = integer.isNegative ? "-" : ""
    return .string(sign + prefix + integer.magnitude.digits(radix: radix))
  }

  private static func sum(
    _ interpreter: Interpreter,
    _ arguments: BoundArguments
  ) throws(PythonException) -> Value {
    let iterator = try interpreter.makeIterator(over: arguments[0] ?? .none)
    var total = arguments[1] ?? .int(.small(0))
    switch total {
    case .string: throw .type("sum() can't sum strings [use ''.join(seq) instead]")
    case .bytes: throw .type("sum() can't sum bytes [use b''.join(seq) instead]")
    default: break
    }
    while let value = try interpreter.next(of: iterator) {
      try interpreter.checkInterruption()
      total = try interpreter.binary(.add, total, value)
    }
    return total
  }
}
