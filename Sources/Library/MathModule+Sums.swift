import Glibc
import Interpreter
import Syntax
import Values

/// The functions of `math` over many numbers.
extension MathModule {
  static func addSums(to module: Module) {
    module.add(
      NativeFunction("fsum") { (interpreter, arguments) throws(PythonException) in
        let values = try interpreter.elements(of: arguments.one("math.fsum"))
        return .float(try exactSum(reals(values)))
      }
    )
    module.add(
      NativeFunction("prod", Signature("iterable, /, *, start=1")) {
        (interpreter, bound) throws(PythonException) in
        var result = bound[1] ?? .int(Integer(1))
        for value in try interpreter.elements(of: bound[0] ?? .none) {
          result = try product(result, value, interpreter)
        }
        return result
      }
    )
    module.add(
      NativeFunction("hypot", Signature("*coordinates")) { (_, bound) throws(PythonException) in
        .float(norm(try reals(bound.extraPositional)))
      }
    )
    module.add(
      NativeFunction("dist") { (interpreter, arguments) throws(PythonException) in
        let points = try arguments.between(2...2, "dist")
        // Both are taken apart before either is looked into, as CPython makes tuples of them.
        let (one, two) = (
          try interpreter.elements(of: points[0]), try interpreter.elements(of: points[1])
        )
        guard one.count == two.count else {
          throw .value("both points must have the same number of dimensions")
        }
        let (first, second) = (try reals(one), try reals(two))
        return .float(norm(zip(first, second).map { $0 - $1 }))
      }
    )
  }

  private static func reals(_ values: [Value]) throws(PythonException) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(values.count)
    for value in values { numbers.append(try real(value)) }
    return numbers
  }

  private static func product(
    _ left: Value,
    _ right: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    if case (.float(let one), .float(let two)) = (left, right) { return .float(one * two) }
    return try interpreter.binary(.multiply, left, right)
  }

  /// Shewchuk's sum: partial sums that do not overlap, rounded once at the end.
  private static func exactSum(_ numbers: [Double]) throws(PythonException) -> Double {
    var partials: [Double] = []
    var special = 0.0
    var infinities = 0.0
    for number in numbers {
      var sum = number
      var kept: [Double] = []
      for partial in partials {
        let (large, small) = abs(sum) < abs(partial) ? (partial, sum) : (sum, partial)
        sum = large + small
        let lost = small - (sum - large)
        if lost != 0 { kept.append(lost) }
      }
      guard sum.isFinite else {
        guard !number.isFinite else { throw .overflow("intermediate overflow in fsum") }
        if number.isInfinite { infinities += number }
        special += number
        partials = []
        continue
      }
      partials = kept + [sum]
    }
    if special != 0 || special.isNaN {
      guard !infinities.isNaN else { throw .value("-inf + inf in fsum") }
      return special
    }
    return rounded(partials)
  }

  private static func rounded(_ partials: [Double]) -> Double {
    guard var sum = partials.last else { return 0 }
    var rest = partials.dropLast()
    var lost = 0.0
    while let partial = rest.popLast() {
      let before = sum
      sum = before + partial
      lost = partial - (sum - before)
      if lost != 0 { break }
    }
    // Half an ulp was lost: the sign of what is left decides the rounding.
    if let next = rest.last, lost < 0 && next < 0 || lost > 0 && next > 0 {
      let twice = lost * 2
      let corrected = sum + twice
      if twice == corrected - sum { sum = corrected }
    }
    return sum
  }

  /// The Euclidean norm with an extended-precision sum and one correction, as CPython's
  /// `vector_norm`.
  private static func norm(_ numbers: [Double]) -> Double {
    let magnitudes = numbers.map { abs($0) }
    if magnitudes.contains(.infinity) { return .infinity }
    if magnitudes.contains(where: \.isNaN) { return .nan }
    guard let largest = magnitudes.max(), largest > 0, magnitudes.count > 1 else {
      return magnitudes.max() ?? 0
    }
    let smallest = Double.leastNormalMagnitude
    let exponent = Int(largest.exponent) + 1
    guard exponent >= -1023 else { return smallest * norm(magnitudes.map { $0 / smallest }) }
    let scale = scalbn(1, Int32(-exponent))
    var sum = (high: 1.0, products: 0.0, carries: 0.0)
    func add(_ left: Double, _ right: Double) {
      let product = left * right
      sum.products += fma(left, right, -product)
      let high = sum.high + product
      sum.carries += product - (high - sum.high)
      sum.high = high
    }
    for number in magnitudes { add(number * scale, number * scale) }
    var root = (sum.high - 1 + (sum.products + sum.carries)).squareRoot()
    add(-root, root)
    root += (sum.high - 1 + (sum.products + sum.carries)) / (2 * root)
    return root / scale
  }
}
