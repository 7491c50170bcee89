import Glibc
import Interpreter
import Values

/// The class `datetime.timedelta`.
enum TimeDeltaClass {
  static let type: ClassObject = {
    let type = ClassObject("timedelta", module: "datetime", isNative: true, construct: construct)
    type.attributes = [
      "min": .object(TimeDeltaObject(days: -999_999_999, seconds: 0, microseconds: 0)),
      "max": .object(TimeDeltaObject(days: 999_999_999, seconds: 86_399, microseconds: 999_999)),
      "resolution": .object(TimeDeltaObject(totalMicroseconds: 1)),
      "total_seconds": .object(
        NativeFunction("total_seconds", Signature("self, /")) {
          (_, bound) throws(PythonException) in
          guard let span = bound[0]?.timeDelta else { return .none }
          return .float(Span.ratio(span.total, 1_000_000))
        }
      ),
      "__abs__": .object(
        NativeFunction("__abs__", Signature("self, /")) { (_, bound) throws(PythonException) in
          guard let span = bound[0]?.timeDelta else { return .none }
          return .object(span.days < 0 ? try TimeDeltaObject(exactly: -span.total) : span)
        }
      ),
    ]
    type.addDescriptors(["days", "seconds", "microseconds"], .member)
    return type
  }()

  private static let names = [
    "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks",
  ]
  /// In microseconds.
  private static let units = [
    86_400_000_000, 1_000_000, 1, 1_000, 60_000_000, 3_600_000_000, 604_800_000_000,
  ]
  /// The order in which CPython adds them up, which decides what it complains about first.
  private static let order = [2, 3, 1, 4, 5, 0, 6]

  private static func construct(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    let parsed = try ParsedArguments(arguments, names, function: "__new__")
    // Whole numbers of any size: what is too large may be made up for, or hide a worse mistake.
    var total = Integer(0)
    var leftover = 0.0
    for place in order {
      guard let value = parsed[place] else { continue }
      let (whole, fraction) = try microseconds(value, unit: units[place], name: names[place])
      leftover += fraction
      total = total + whole
    }
    let whole = total.clamped
    return .object(try TimeDeltaObject(exactly: whole + rounded(leftover, after: whole)))
  }

  /// A component in microseconds: the whole ones, and for a float what is left, as
  /// `accum` in CPython's `_datetimemodule.c` splits it.
  private static func microseconds(
    _ value: Value,
    unit: Int,
    name: String
  ) throws(PythonException) -> (whole: Integer, fraction: Double) {
    func scaled(_ number: Integer) throws(PythonException) -> Integer {
      try raising { () throws(Fault) in try number.multiplied(by: Integer(unit)) }
    }
    switch value {
    case .bool(let flag): return (Integer(flag ? unit : 0), 0)
    case .int(let integer): return (try scaled(integer), 0)
    case .float(let number):
      guard !number.isNaN else {
        throw .value("cannot convert float NaN to integer")
      }
      let whole = number.rounded(.towardZero)
      guard let integer = Integer(exactly: whole) else {
        throw .overflow("cannot convert float infinity to integer")
      }
      let rest = (number - whole) * Double(unit)
      let restWhole = rest.rounded(.towardZero)
      return (try scaled(integer) + Integer(Int(restWhole)), rest - restWhole)
    default:
      throw .type("unsupported type for timedelta \(name) component: \(value.typeName)")
    }
  }

  /// What is left of all float components, half a microsecond going to the even sum.
  private static func rounded(_ leftover: Double, after total: Int128) -> Int128 {
    var whole = leftover.rounded(.toNearestOrAwayFromZero)
    if abs(whole - leftover) == 0.5 {
      let odd = total & 1 == 0 ? 0.0 : 1.0
      whole = 2 * ((leftover + odd) * 0.5).rounded(.toNearestOrAwayFromZero) - odd
    }
    return Int128(whole)
  }
}
