import Interpreter
import Values

/// The functions of `math` that answer with integers.
extension MathModule {
  /// `__index__`.
  private static func whole(_ value: Value) throws(PythonException) -> Integer {
    switch value {
    case .int(let integer): return integer
    case .bool(let flag): return Integer(flag ? 1 : 0)
    default:
      throw .type("'\(value.typeName)' object cannot be interpreted as an integer")
    }
  }

  static func addRounding(to module: Module) {
    let rules: [(String, FloatingPointRoundingRule)] = [
      ("floor", .down), ("ceil", .up), ("trunc", .towardZero),
    ]
    for (name, rule) in rules {
      module.add(
        NativeFunction(name) { (_, arguments) throws(PythonException) in
          let value = try arguments.one("math.\(name)")
          switch value {
          case .int: return value
          case .float(let number):
            return .int(
              try raising { () throws(Fault) in try Integer(truncating: number.rounded(rule)) }
            )
          case .bool: return .int(try whole(value))
          default:
            if name == "trunc" {
              throw .type("type \(value.typeName) doesn't define __trunc__ method")
            }
            throw .type("must be real number, not \(value.typeName)")
          }
        }
      )
    }
  }

  static func addIntegers(to module: Module) {
    addDivisors(to: module)
    addCounting(to: module)
    module.add(
      NativeFunction("isqrt") { (interpreter, arguments) throws(PythonException) in
        let number = try whole(arguments.one("math.isqrt"))
        guard !number.isNegative else { throw .value("isqrt() argument must be nonnegative") }
        return .int(try squareRoot(number, interpreter))
      }
    )
  }

  private static func addDivisors(to module: Module) {
    module.add(
      NativeFunction("gcd", Signature("*integers")) {
        (interpreter, bound) throws(PythonException) in
        var result = Integer(0)
        for value in bound.extraPositional {
          result = try divisor(result, whole(value).magnitude, interpreter)
        }
        return .int(result)
      }
    )
    module.add(
      NativeFunction("lcm", Signature("*integers")) {
        (interpreter, bound) throws(PythonException) in
        var result = Integer(1)
        for value in bound.extraPositional {
          let number = try whole(value).magnitude
          guard !result.isZero, !number.isZero else {
            result = Integer(0)
            continue
          }
          let common = try divisor(result, number, interpreter)
          result = try raising { () throws(Fault) in
            try result.multiplied(
              by: number.floorQuotient(by: common),
              isInterrupted: interpreter.host.isInterrupted
            )
          }
        }
        return .int(result)
      }
    )
  }

  private static func divisor(
    _ first: Integer,
    _ second: Integer,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Integer {
    var (first, second) = (first, second)
    while !second.isZero {
      try stopIfInterrupted(interpreter)
      let (one, two) = (first, second)
      second = try raising { () throws(Fault) in
        try one.modulo(two, isInterrupted: interpreter.host.isInterrupted)
      }
      first = two
    }
    return first
  }

  private static func addCounting(to module: Module) {
    module.add(
      NativeFunction("factorial") { (interpreter, arguments) throws(PythonException) in
        let number = try whole(arguments.one("math.factorial"))
        guard !number.isNegative else {
          throw .value("factorial() not defined for negative values")
        }
        guard let count = number.small else {
          throw .overflow("factorial() argument should not exceed 9223372036854775807")
        }
        return .int(try product(from: 1, count: count, interpreter))
      }
    )
    module.add(
      NativeFunction("perm") { (interpreter, arguments) throws(PythonException) in
        let values = try arguments.between(1...2, "perm")
        let total = try whole(values[0])
        let chosen = values.count == 2 && !values[1].isNone ? try whole(values[1]) : total
        guard let count = try checked(total, chosen) else { return .int(Integer(0)) }
        let start = total - Integer(count) + Integer(1)
        return .int(try product(from: start, count: count, interpreter))
      }
    )
    module.add(
      NativeFunction("comb") { (interpreter, arguments) throws(PythonException) in
        let values = try arguments.between(2...2, "comb")
        let total = try whole(values[0])
        var chosen = try whole(values[1])
        let rest = total - chosen
        if !rest.isNegative, !chosen.isNegative, rest < chosen { chosen = rest }
        guard let count = try checked(total, chosen) else { return .int(Integer(0)) }
        let start = total - Integer(count) + Integer(1)
        let arrangements = try product(from: start, count: count, interpreter)
        let orders = try product(from: Integer(1), count: count, interpreter)
        return .int(
          try raising { () throws(Fault) in
            try arrangements.floorQuotient(
              by: orders,
              isInterrupted: interpreter.host.isInterrupted
            )
          }
        )
      }
    )
  }

  /// How many are chosen; nil when there are not so many.
  private static func checked(
    _ total: Integer,
    _ chosen: Integer
  ) throws(PythonException) -> Int? {
    guard !total.isNegative else { throw .value("n must be a non-negative integer") }
    guard !chosen.isNegative else { throw .value("k must be a non-negative integer") }
    guard !(total < chosen) else { return nil }
    guard let count = chosen.small else {
      throw .overflow("k must not exceed 9223372036854775807")
    }
    return count
  }

  private static func product(
    from start: Int,
    count: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Integer {
    try product(from: Integer(start), count: count, interpreter)
  }

  /// The product of so many integers in a row: halves are multiplied, which are about as long.
  private static func product(
    from start: Integer,
    count: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Integer {
    let half = count / 2
    // The upper half of the factors alone says that it would be too long.
    let (bits, overflow) = half.multipliedReportingOverflow(
      by: (start + Integer(half)).bitLength - 1
    )
    guard !overflow, bits <= Integer.bitLimit else { throw .memory }
    try stopIfInterrupted(interpreter)
    var result = Integer(1)
    if count > 16 {
      let lower = try product(from: start, count: half, interpreter)
      let upper = try product(from: start + Integer(half), count: count - half, interpreter)
      return try raising { () throws(Fault) in
        try lower.multiplied(by: upper, isInterrupted: interpreter.host.isInterrupted)
      }
    }
    for place in 0..<max(count, 0) {
      let left = result
      result = try raising { () throws(Fault) in
        try left.multiplied(by: start + Integer(place))
      }
    }
    return result
  }

  /// Newton's method, from above.
  private static func squareRoot(
    _ number: Integer,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Integer {
    guard !number.isZero else { return number }
    let half = (number.bitLength + 1) / 2
    var root = try raising { () throws(Fault) in try Integer(1).shiftedLeft(by: Integer(half)) }
    while true {
      try stopIfInterrupted(interpreter)
      let present = root
      let next = try raising { () throws(Fault) in
        try
          (present
          + number.floorQuotient(by: present, isInterrupted: interpreter.host.isInterrupted))
          .shiftedRight(by: Integer(1))
      }
      guard next < present else { return present }
      root = next
    }
  }

  private static func stopIfInterrupted(_ interpreter: Interpreter) throws(PythonException) {
    if interpreter.host.isInterrupted() { throw .keyboardInterrupt }
  }
}
