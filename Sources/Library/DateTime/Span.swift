import Glibc
import Interpreter
import Syntax
import Values

/// Arithmetic on spans of time, counted in microseconds.
///
/// CPython's limit of 999,999,999 days needs 67 bits, hence 128-bit integers.
enum Span {
  static let microsecondsPerDay: Int128 = 86_400_000_000
  static let minimum: Int128 = -999_999_999 * microsecondsPerDay
  static let maximum: Int128 = 1_000_000_000 * microsecondsPerDay - 1

  static func split(_ total: Int128) -> (days: Int, seconds: Int, microseconds: Int) {
    let days = floorQuotient(total, microsecondsPerDay)
    let rest = Int(truncatingIfNeeded: total - days * microsecondsPerDay)
    return (Int(clamping: days), rest / 1_000_000, rest % 1_000_000)
  }

  static func binary(
    _ operation: BinaryOperator,
    _ span: TimeDeltaObject,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    if let right = other.timeDelta {
      let (first, second) = isReflected ? (right.total, span.total) : (span.total, right.total)
      return try between(operation, first, second)
    }
    guard let factor = try Factor(other) else { return nil }
    if operation == .multiply { return try scaled(span.total, by: factor) }
    guard !isReflected else { return nil }
    switch (operation, factor) {
    case (.divide, _): return try divided(span.total, by: factor)
    case (.floorDivide, .whole(let divisor)):
      guard divisor != 0 else { throw divisionByZero }
      return .object(try TimeDeltaObject(exactly: floorQuotient(span.total, divisor)))
    default: return nil
    }
  }

  private static func between(
    _ operation: BinaryOperator,
    _ first: Int128,
    _ second: Int128
  ) throws(PythonException) -> Value? {
    switch operation {
    case .add: return .object(try TimeDeltaObject(exactly: first + second))
    case .subtract: return .object(try TimeDeltaObject(exactly: first - second))
    case .divide, .floorDivide, .modulo:
      guard second != 0 else {
        switch operation {
        case .divide: throw .zeroDivision("division by zero")
        case .modulo: throw .zeroDivision("integer modulo by zero")
        default: throw divisionByZero
        }
      }
      if operation == .divide { return .float(ratio(first, second)) }
      let quotient = floorQuotient(first, second)
      return operation == .floorDivide
        ? .int(try raising { () throws(Fault) in try Integer(parsing: String(quotient)) })
        : .object(try TimeDeltaObject(exactly: first - quotient * second))
    default: return nil
    }
  }

  static func floorQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  private static var divisionByZero: PythonException {
    .zeroDivision("integer division or modulo by zero")
  }

  /// What a span is multiplied with or divided by.
  private enum Factor {
    case whole(Int128)
    case real(Double)

    init?(_ value: Value) throws(PythonException) {
      switch value {
      case .bool(let flag): self = .whole(flag ? 1 : 0)
      case .int(let integer): self = .whole(integer.clamped)
      case .float(let number): self = .real(number)
      default: return nil
      }
    }
  }

  private static func scaled(_ total: Int128, by factor: Factor) throws(PythonException) -> Value {
    switch factor {
    case .whole(let count):
      let (product, overflow) = total.multipliedReportingOverflow(by: count)
      guard !overflow else { throw tooLarge }
      return .object(try TimeDeltaObject(exactly: product))
    case .real(let number):
      let fraction = try Fraction(number)
      // 67 bits by 53 always fit.
      let product = total * fraction.numerator
      guard fraction.exponent < 0 else {
        return .object(try TimeDeltaObject(exactly: try shifted(product, by: fraction.exponent)))
      }
      guard fraction.exponent > -126 else { return .object(TimeDeltaObject(totalMicroseconds: 0)) }
      return .object(
        try TimeDeltaObject(exactly: nearest(product, Int128(1) << -fraction.exponent))
      )
    }
  }

  private static func divided(_ total: Int128, by factor: Factor) throws(PythonException) -> Value {
    switch factor {
    case .whole(let divisor):
      guard divisor != 0 else { throw divisionByZero }
      return .object(try TimeDeltaObject(exactly: nearest(total, divisor)))
    case .real(let number):
      let fraction = try Fraction(number)
      guard fraction.numerator != 0 else {
        throw divisionByZero
      }
      if fraction.exponent < 0 {
        let dividend = try shifted(total, by: -fraction.exponent)
        return .object(try TimeDeltaObject(exactly: nearest(dividend, fraction.numerator)))
      }
      guard fraction.exponent < 72 else { return .object(TimeDeltaObject(totalMicroseconds: 0)) }
      return .object(
        try TimeDeltaObject(exactly: nearest(total, fraction.numerator << fraction.exponent))
      )
    }
  }

  private static var tooLarge: PythonException {
    .overflow("Python int too large to convert to C int")
  }

  private static func shifted(_ value: Int128, by bits: Int) throws(PythonException) -> Int128 {
    guard value != 0 else { return 0 }
    guard bits < 126, value.magnitude.leadingZeroBitCount > bits + 1 else { throw tooLarge }
    return value << bits
  }

  /// The nearest integer to the quotient, ties to even.
  private static func nearest(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let floor = floorQuotient(dividend, divisor)
    let rest = (dividend - floor * divisor).magnitude
    let other = divisor.magnitude - rest
    if rest > other || (rest == other && floor & 1 != 0) { return floor + 1 }
    return floor
  }

  /// A finite double as `numerator * 2**exponent`, reduced: `float.as_integer_ratio`.
  struct Fraction {
    let numerator: Int128
    let exponent: Int

    init(_ number: Double) throws(PythonException) {
      guard !number.isNaN else {
        throw .value("cannot convert NaN to integer ratio")
      }
      guard number.isFinite else {
        throw .overflow("cannot convert Infinity to integer ratio")
      }
      guard number != 0 else {
        numerator = 0
        exponent = 0
        return
      }
      let significand = Int128(number.significand * 0x1p52)
      let zeros = significand.trailingZeroBitCount
      numerator = (number < 0 ? -1 : 1) * (significand >> zeros)
      exponent = Int(number.exponent) - 52 + zeros
    }
  }

  /// True division, correctly rounded as CPython's `int / int` is.
  static func ratio(_ dividend: Int128, _ divisor: Int128) -> Double {
    guard dividend != 0, divisor != 0 else { return divisor < 0 ? -0.0 : 0 }
    let isNegative = (dividend < 0) != (divisor < 0)
    let shift = dividend.magnitude.leadingZeroBitCount
    let (quotient, rest) = (dividend.magnitude << shift).quotientAndRemainder(
      dividingBy: divisor.magnitude
    )
    // A remainder only matters as "a little more": the quotient has more bits than a double.
    let magnitude = scalbn(Double(quotient | (rest == 0 ? 0 : 1)), Int32(-shift))
    return isNegative ? -magnitude : magnitude
  }
}

extension Integer {
  /// The value, or the nearest 128-bit one: far beyond every limit of dates and spans.
  var clamped: Int128 {
    if let small { return Int128(small) }
    let digits = Value.int(self).representation
    return Int128(digits) ?? (digits.hasPrefix("-") ? -(Int128(1) << 120) : Int128(1) << 120)
  }
}

/// A decimal with zeros in front.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return digits.count < width
    ? String(repeating: "0", count: width - digits.count) + digits : digits
}
