import Glibc
import Values

/// `round`: to the nearest, ties to even, on the exact value that the number has.
enum Rounding {
  static func round(_ value: Value, to digits: Value?) throws(PythonException) -> Value {
    switch value {
    case .int, .bool, .float: break
    default: throw .type("type \(value.typeName) doesn't define __round__ method")
    }
    var places: Int?
    if let digits {
      guard let integer = digits.asInteger else {
        throw .type("'\(digits.typeName)' object cannot be interpreted as an integer")
      }
      places = integer.small ?? (integer.isNegative ? Int.min : Int.max)
    }
    if let integer = value.asInteger {
      guard let places, places < 0 else { return .int(integer) }
      return .int(try raising { () throws(Fault) in try round(integer, places: places) })
    }
    guard case .float(let number) = value else { return value }
    guard let places else {
      return .int(
        try raising { () throws(Fault) in
          try Integer(truncating: number.rounded(.toNearestOrEven))
        }
      )
    }
    return .float(try round(number, places: places))
  }

  private static func round(_ number: Integer, places: Int) throws(Fault) -> Integer {
    let digitCount = number.magnitude.bitLength / 3 + 1
    guard places > -digitCount - 1 else { return .small(0) }
    let unit = try Integer.small(10).power(.small(0 - places))
    return try nearest(number, unit: unit, hasFraction: false)
  }

  /// The multiple of the unit that is nearest to a magnitude and sign.
  private static func nearest(
    _ number: Integer,
    unit: Integer,
    hasFraction: Bool
  ) throws(Fault) -> Integer {
    let (quotient, remainder) = try number.magnitude.quotientAndModulo(by: unit)
    let twice = remainder + remainder
    let isOdd = try !quotient.modulo(.small(2)).isZero
    let goesUp = twice > unit || twice == unit && (hasFraction || isOdd)
    let result = try (goesUp ? quotient + .small(1) : quotient).multiplied(by: unit)
    return number.isNegative ? -result : result
  }

  /// The C library prints a double's exact value, correctly rounded, as CPython's `dtoa` does.
  static func round(_ number: Double, places: Int) throws(PythonException) -> Double {
    guard number.isFinite, number != 0, places <= 323 else { return number }
    guard places >= -308 else { return copysign(0, number) }
    guard places < 0 else {
      let result = strtod(FloatText.fixed(number, precision: places), nil)
      guard result.isFinite else { throw .overflow("rounded value too large to represent") }
      return result
    }
    let whole = number.rounded(.towardZero)
    let result = try raising { () throws(Fault) in
      let unit = try Integer.small(10).power(.small(0 - places))
      return try nearest(
        Integer(truncating: whole),
        unit: unit,
        hasFraction: whole != number
      ).double()
    }
    return result == 0 ? copysign(0, number) : result
  }
}
