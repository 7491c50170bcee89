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
  private static let units: [Int128] = [
    Span.microsecondsPerDay, 1_000_000, 1, 1_000, 60_000_000, 3_600_000_000,
    7 * Span.microsecondsPerDay,
  ]
  /// The order in which CPython adds them up, which decides what it complains about first.
  private static let order = [2, 3, 1, 4, 5, 0, 6]

  private static func construct(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    let parsed = try ParsedArguments(arguments, names, function: "__new__")
    var total: Int128 = 0
    var leftover = 0.0
    for place in order {
      guard let value = parsed[place] else { continue }
      let (whole, fraction) = try microseconds(value, unit: units[place], name: names[place])
      leftover += fraction
      let (sum, overflow) = total.addingReportingOverflow(whole)
      guard !overflow else { throw tooLarge }
      total = sum
    }
    return .object(try TimeDeltaObject(exactly: total + rounded(leftover, after: total)))
  }

  /// A component in microseconds: the whole ones, and for a float what is left, as
  /// `accum` in CPython's `_datetimemodule.c` splits it.
  private static func microseconds(
    _ value: Value,
    unit: Int128,
    name: String
  ) throws(PythonException) -> (whole: Int128, fraction: Double) {
    switch value {
    case .bool(let flag): return (flag ? unit : 0, 0)
    case .int(let integer):
      let (product, overflow) = integer.clamped.multipliedReportingOverflow(by: unit)
      guard !overflow, product.magnitude < 1 << 120 else { throw tooLarge }
      return (product, 0)
    case .float(let number):
      guard !number.isNaN else {
        throw .value("cannot convert float NaN to integer")
      }
      guard number.isFinite else {
        throw .overflow("cannot convert float infinity to integer")
      }
      guard abs(number) < 0x1p80 else { throw tooLarge }
      let whole = number.rounded(.towardZero)
      let scaled = (number - whole) * Double(unit)
      let scaledWhole = scaled.rounded(.towardZero)
      return (Int128(whole) * unit + Int128(scaledWhole), scaled - scaledWhole)
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

  private static let tooLarge = PythonException.overflow("Python int too large to convert to C int")
}
