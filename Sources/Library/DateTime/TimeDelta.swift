package import Interpreter
package import Syntax
package import Values

/// A `datetime.timedelta`, normalised as CPython keeps it: seconds and microseconds are never
/// negative, the sign is in the days.
package final class TimeDeltaObject: Instance, Sendable {
  package let days: Int
  package let seconds: Int
  package let microseconds: Int

  /// Normalises what it is given; a span beyond CPython's limits becomes the nearest limit.
  package init(days: Int, seconds: Int, microseconds: Int) {
    let total =
      Int128(days) * Span.microsecondsPerDay + Int128(seconds) * 1_000_000 + Int128(microseconds)
    let parts = Span.split(min(max(total, Span.minimum), Span.maximum))
    self.days = parts.days
    self.seconds = parts.seconds
    self.microseconds = parts.microseconds
  }

  package convenience init(totalMicroseconds: Int) {
    self.init(days: 0, seconds: 0, microseconds: totalMicroseconds)
  }

  /// A span in microseconds, or CPython's `OverflowError`.
  init(exactly total: Int128) throws(PythonException) {
    let parts = Span.split(total)
    guard Int32(exactly: parts.days) != nil else {
      throw .overflow("Python int too large to convert to C int")
    }
    guard total >= Span.minimum, total <= Span.maximum else {
      throw .overflow("days=\(parts.days); must have magnitude <= 999999999")
    }
    days = parts.days
    seconds = parts.seconds
    microseconds = parts.microseconds
  }

  package var type: ClassObject { TimeDeltaClass.type }
  package var typeName: String { "datetime.timedelta" }

  var total: Int128 {
    Int128(days) * Span.microsecondsPerDay + Int128(seconds) * 1_000_000 + Int128(microseconds)
  }

  package var isTrue: Bool { days != 0 || seconds != 0 || microseconds != 0 }

  package var representation: String {
    var parts: [String] = []
    if days != 0 { parts.append("days=\(days)") }
    if seconds != 0 { parts.append("seconds=\(seconds)") }
    if microseconds != 0 { parts.append("microseconds=\(microseconds)") }
    return "datetime.timedelta(\(parts.isEmpty ? "0" : parts.joined(separator: ", ")))"
  }

  package var text: String {
    let clock =
      "\(seconds / 3600):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
      + (microseconds == 0 ? "" : ".\(padded(microseconds, 6))")
    guard days != 0 else { return clock }
    return "\(days) day\(days == 1 || days == -1 ? "" : "s"), \(clock)"
  }

  package func isEqual(to other: Value) -> Bool {
    guard let span = other.timeDelta else { return false }
    return span.total == total
  }

  package func hash(into hasher: inout Hasher) throws(Fault) { hasher.combine(total) }

  package func rank(against other: Value) throws(Fault) -> Int? {
    guard let span = other.timeDelta else { return nil }
    return total < span.total ? -1 : total > span.total ? 1 : 0
  }

  package func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    switch name {
    case "days": .int(Integer(days))
    case "seconds": .int(Integer(seconds))
    case "microseconds": .int(Integer(microseconds))
    default: nil
    }
  }

  package var attributeNames: [String] { ["days", "microseconds", "seconds"] }

  package func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard attributeNames.contains(name) else { return false }
    throw PythonException(Fault(.attributeError, "readonly attribute"))
  }

  package func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    try Span.binary(operation, self, other, isReflected: isReflected)
  }

  package func unary(_ operation: UnaryOperator) throws(PythonException) -> Value? {
    switch operation {
    case .plus: .object(self)
    case .minus: .object(try TimeDeltaObject(exactly: -total))
    case .invert, .not: nil
    }
  }
}

extension Value {
  var timeDelta: TimeDeltaObject? {
    guard case .object(let object) = self else { return nil }
    return object as? TimeDeltaObject
  }
}
