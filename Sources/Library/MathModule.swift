import Glibc
import Interpreter
import Values

/// The module `math`: constants and the functions of real numbers.
enum MathModule {
  static func make() -> Module {
    let module = Module(
      "math",
      attributes: [
        "pi": .float(.pi), "e": .float(M_E), "tau": .float(2 * .pi), "inf": .float(.infinity),
        "nan": .float(.nan),
      ]
    )
    addElementary(to: module)
    addAngles(to: module)
    addPowers(to: module)
    addPairs(to: module)
    addParts(to: module)
    addComparisons(to: module)
    addRounding(to: module)
    addIntegers(to: module)
    addSums(to: module)
    addGamma(to: module)
    return module
  }

  static var domainError: PythonException { .value("math domain error") }
  static var rangeError: PythonException { .overflow("math range error") }

  /// `PyFloat_AsDouble`.
  static func real(_ value: Value) throws(PythonException) -> Double {
    switch value {
    case .float(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .int(let integer): return try raising { () throws(Fault) in try integer.double() }
    default: throw .type("must be real number, not \(value.typeName)")
    }
  }

  /// Adds a function of one real number; what no real number answers raises `ValueError`.
  private static func add(
    _ name: String,
    to module: Module,
    canOverflow: Bool = false,
    _ function: @escaping (Double) -> Double
  ) {
    module.add(
      NativeFunction(name) { (_, arguments) throws(PythonException) in
        let number = try real(arguments.one("math.\(name)"))
        let result = function(number)
        if result.isNaN, !number.isNaN { throw domainError }
        if result.isInfinite, number.isFinite { throw canOverflow ? rangeError : domainError }
        return .float(result)
      }
    )
  }

  private static func addElementary(to module: Module) {
    add("acos", to: module, acos)
    add("acosh", to: module, acosh)
    add("asin", to: module, asin)
    add("asinh", to: module, asinh)
    add("atan", to: module, atan)
    add("atanh", to: module, atanh)
    add("cbrt", to: module, cbrt)
    add("cos", to: module, cos)
    add("cosh", to: module, canOverflow: true, cosh)
    add("erf", to: module, erf)
    add("erfc", to: module, erfc)
    add("exp", to: module, canOverflow: true, exp)
    add("exp2", to: module, canOverflow: true, exp2)
    add("expm1", to: module, canOverflow: true, expm1)
    add("fabs", to: module) { abs($0) }
    add("log1p", to: module, log1p)
    add("sin", to: module, sin)
    add("sinh", to: module, canOverflow: true, sinh)
    add("sqrt", to: module) { $0.squareRoot() }
    add("tan", to: module, tan)
    add("tanh", to: module, tanh)
    add("ulp", to: module) { $0.isFinite ? abs($0).ulp : abs($0) }
  }

  private static func addAngles(to module: Module) {
    for (name, factor) in [("degrees", 180 / Double.pi), ("radians", Double.pi / 180)] {
      module.add(
        NativeFunction(name) { (_, arguments) throws(PythonException) in
          .float(try real(arguments.one("math.\(name)")) * factor)
        }
      )
    }
  }

  private static func addPowers(to module: Module) {
    module.add(
      NativeFunction("log") { (_, arguments) throws(PythonException) in
        let values = try arguments.between(1...2, "log")
        let numerator = try logarithm(values[0], log)
        guard values.count == 2 else { return .float(numerator) }
        let denominator = try logarithm(values[1], log)
        guard denominator != 0 else { throw .zeroDivision("float division by zero") }
        return .float(numerator / denominator)
      }
    )
    module.add(
      NativeFunction("log2") { (_, arguments) throws(PythonException) in
        .float(try logarithm(arguments.one("math.log2"), log2))
      }
    )
    module.add(
      NativeFunction("log10") { (_, arguments) throws(PythonException) in
        .float(try logarithm(arguments.one("math.log10"), log10))
      }
    )
    module.add(
      NativeFunction("pow") { (_, arguments) throws(PythonException) in
        let values = try arguments.between(2...2, "pow")
        let (base, exponent) = (try real(values[0]), try real(values[1]))
        let result = pow(base, exponent)
        if result.isNaN, !base.isNaN, !exponent.isNaN { throw domainError }
        if result.isInfinite, base.isFinite, exponent.isFinite {
          throw base == 0 ? domainError : rangeError
        }
        return .float(result)
      }
    )
  }

  /// Of integers too that no double can hold, as CPython's `loghelper`.
  private static func logarithm(
    _ value: Value,
    _ function: (Double) -> Double
  ) throws(PythonException) -> Double {
    if case .int(let integer) = value {
      guard !integer.isNegative, !integer.isZero else { throw domainError }
      if let number = try? integer.double() { return function(number) }
      let shift = integer.bitLength - 64
      let top = try raising { () throws(Fault) in
        try integer.shiftedRight(by: Integer(shift)).double()
      }
      return function(top * 0x1p-64) + function(2) * Double(shift + 64)
    }
    let number = try real(value)
    guard number > 0 || number.isNaN else { throw domainError }
    return function(number)
  }

  private static func addPairs(to module: Module) {
    func add(
      _ name: String,
      _ function: @escaping (Double, Double) throws(PythonException) -> Double
    ) {
      module.add(
        NativeFunction(name) { (_, arguments) throws(PythonException) in
          let values = try arguments.between(2...2, name)
          return .float(try function(real(values[0]), real(values[1])))
        }
      )
    }
    add("atan2") { (left, right) in atan2(left, right) }
    add("copysign") { (left, right) in copysign(left, right) }
    add("nextafter") { (left, right) in nextafter(left, right) }
    add("fmod") { (left, right) throws(PythonException) in
      guard left.isFinite && right != 0 || left.isNaN || right.isNaN else { throw domainError }
      return fmod(left, right)
    }
    add("remainder") { (left, right) throws(PythonException) in
      guard left.isFinite && right != 0 || left.isNaN || right.isNaN else { throw domainError }
      return remainder(left, right)
    }
  }

  private static func addParts(to module: Module) {
    module.add(
      NativeFunction("modf") { (_, arguments) throws(PythonException) in
        let number = try real(arguments.one("math.modf"))
        let whole = number.rounded(.towardZero)
        let fraction = number.isInfinite ? 0 : number - whole
        return .tuple(Tuple([.float(copysign(fraction, number)), .float(whole)]))
      }
    )
    module.add(
      NativeFunction("frexp") { (_, arguments) throws(PythonException) in
        let number = try real(arguments.one("math.frexp"))
        guard number.isFinite, number != 0 else {
          return .tuple(Tuple([.float(number), .int(Integer(0))]))
        }
        let exponent = Int(number.exponent) + 1
        return .tuple(
          Tuple([.float(scalbn(number, Int32(-exponent))), .int(Integer(exponent))])
        )
      }
    )
    module.add(
      NativeFunction("ldexp") { (_, arguments) throws(PythonException) in
        let values = try arguments.between(2...2, "ldexp")
        let number = try real(values[0])
        guard case .int(let exponent) = values[1] else {
          throw .type("Expected an int as second argument to ldexp.")
        }
        guard number.isFinite, number != 0 else { return .float(number) }
        let distance = exponent.small ?? (exponent.isNegative ? -5000 : 5000)
        let result = scalbn(number, Int32(max(-5000, min(5000, distance))))
        guard result.isFinite else { throw rangeError }
        return .float(result)
      }
    )
  }

  private static func addComparisons(to module: Module) {
    let tests: [(String, (Double) -> Bool)] = [
      ("isnan", { $0.isNaN }), ("isinf", { $0.isInfinite }), ("isfinite", { $0.isFinite }),
    ]
    for (name, test) in tests {
      module.add(
        NativeFunction(name) { (_, arguments) throws(PythonException) in
          .bool(test(try real(arguments.one("math.\(name)"))))
        }
      )
    }
    let signature = Signature("a, b, *, rel_tol=1e-09, abs_tol=0.0")
    module.add(
      NativeFunction("isclose", signature) { (_, bound) throws(PythonException) in
        let (left, right) = (try real(bound[0] ?? .none), try real(bound[1] ?? .none))
        let relative = try bound[2].map(real) ?? 1e-09
        let absolute = try bound[3].map(real) ?? 0
        guard relative >= 0, absolute >= 0 else {
          throw .value("tolerances must be non-negative")
        }
        if left == right { return .bool(true) }
        guard left.isFinite, right.isFinite else { return .bool(false) }
        let difference = abs(left - right)
        return .bool(
          difference <= abs(relative * right) || difference <= abs(relative * left)
            || difference <= absolute
        )
      }
    )
  }
}

extension Arguments {
  /// Positional arguments only, and so many of them (`_PyArg_CheckPositional`).
  func between(
    _ range: ClosedRange<Int>,
    _ function: String
  ) throws(PythonException) -> [Value] {
    guard keywords.isEmpty else {
      throw .type("math.\(function)() takes no keyword arguments")
    }
    guard !range.contains(positional.count) else { return positional }
    let isShort = positional.count < range.lowerBound
    let bound = isShort ? range.lowerBound : range.upperBound
    let quantity = range.count == 1 ? "" : isShort ? "at least " : "at most "
    throw .type(
      "\(function) expected \(quantity)\(bound) argument\(bound == 1 ? "" : "s"), "
        + "got \(positional.count)"
    )
  }
}
