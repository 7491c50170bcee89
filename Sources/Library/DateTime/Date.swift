import Interpreter
import Syntax
import Values

/// A `datetime.date`.
final class DateObject: Instance {
  let date: CalendarDate

  init(_ date: CalendarDate) { self.date = date }

  var type: ClassObject { DateClass.type }
  var typeName: String { "datetime.date" }

  var representation: String { "datetime.date(\(date.year), \(date.month), \(date.day))" }
  var text: String { date.isoText }

  func isEqual(to other: Value) -> Bool { other.date.map { $0.date == date } ?? false }
  func hash(into hasher: inout Hasher) throws(Fault) { hasher.combine(date) }

  func rank(against other: Value) throws(Fault) -> Int? {
    if other.dateTime != nil { throw DateTimeObject.incomparable }
    guard let other = other.date else { return nil }
    return (date.ordinal - other.date.ordinal).signum()
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "year": .int(Integer(date.year))
    case "month": .int(Integer(date.month))
    case "day": .int(Integer(date.day))
    default: nil
    }
  }

  var attributeNames: [String] { ["day", "month", "year"] }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    try refuseWriting(name)
  }

  func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    if let span = other.timeDelta {
      switch operation {
      case .add: return .object(DateObject(try CalendarDate(ordinal: date.ordinal + span.days)))
      case .subtract where !isReflected:
        return .object(DateObject(try CalendarDate(ordinal: date.ordinal - span.days)))
      default: return nil
      }
    }
    guard operation == .subtract, let other = other.date else { return nil }
    let days = date.ordinal - other.date.ordinal
    return .object(
      TimeDeltaObject(days: isReflected ? -days : days, seconds: 0, microseconds: 0)
    )
  }

  func formatted(_ specification: String) throws(PythonException) -> String? {
    specification.isEmpty ? text : fields.expanded(specification)
  }

  var fields: CalendarFields { CalendarFields(date: date, time: .midnight) }
}

extension Instance {
  /// The complaint of CPython's getset descriptors about an assignment; false for other names.
  func refuseWriting(_ name: String) throws(PythonException) -> Bool {
    guard attributeNames.contains(name) else { return false }
    // The attributes of a date are those of its class, also in a datetime.
    let owner = ["year", "month", "day"].contains(name) ? "datetime.date" : typeName
    throw PythonException(
      Fault(.attributeError, "attribute '\(name)' of '\(owner)' objects is not writable")
    )
  }
}

extension Value {
  /// A date that is not a datetime.
  var date: DateObject? {
    guard case .object(let object) = self else { return nil }
    return object as? DateObject
  }

  var dateTime: DateTimeObject? {
    guard case .object(let object) = self else { return nil }
    return object as? DateTimeObject
  }

  var timeOfDay: TimeObject? {
    guard case .object(let object) = self else { return nil }
    return object as? TimeObject
  }
}
