import Interpreter
import Syntax
import Values

/// A `datetime.datetime`, naive or with a fixed offset.
final class DateTimeObject: Instance {
  let date: CalendarDate
  let time: DayTime
  let zone: TimeZoneObject?

  init(_ date: CalendarDate, _ time: DayTime, zone: TimeZoneObject?) {
    self.date = date
    self.time = time
    self.zone = zone
  }

  /// Seconds since 1970-01-01T00:00:00 on the same wall clock.
  init(
    epochSeconds: Int,
    microsecond: Int,
    fold: Int = 0,
    zone: TimeZoneObject?
  ) throws(PythonException) {
    let days = CalendarDate.floorQuotient(epochSeconds, 86_400)
    let date = CalendarDate(epochDay: days)
    guard Int32(exactly: date.year - 1900) != nil else { throw TimeStamp.tooLarge }
    self.date = try CalendarDate(year: date.year, month: date.month, day: date.day)
    let seconds = epochSeconds &- days &* 86_400
    time = DayTime(
      unchecked: seconds / 3600,
      seconds / 60 % 60,
      seconds % 60,
      microsecond,
      fold: fold
    )
    self.zone = zone
  }

  var type: ClassObject { DateTimeClass.type }
  var typeName: String { "datetime.datetime" }

  /// Seconds since 1970-01-01T00:00:00 on the wall clock, whatever the offset.
  var localSeconds: Int { date.epochDay * 86_400 + time.secondOfDay }
  /// Microseconds since 1970-01-01T00:00:00, in UTC where an offset is known.
  var total: Int { localSeconds * 1_000_000 + time.microsecond - (zone?.total ?? 0) }

  /// The same kind of moment that many microseconds later.
  func moved(by microseconds: Int128) throws(PythonException) -> DateTimeObject {
    let wall = Int128(localSeconds) * 1_000_000 + Int128(time.microsecond) + microseconds
    let parts = Span.split(wall)
    return DateTimeObject(
      try CalendarDate(ordinal: parts.days &+ CalendarDate.epochOrdinal),
      DayTime(microseconds: parts.seconds * 1_000_000 + parts.microseconds),
      zone: zone
    )
  }

  /// The same moment with another offset; it must have a date in UTC too.
  func converted(to zone: TimeZoneObject) throws(PythonException) -> DateTimeObject {
    let universal = try moved(by: -(self.zone?.offset.total ?? 0))
    let moved = try universal.moved(by: zone.offset.total)
    return DateTimeObject(moved.date, moved.time, zone: zone)
  }

  var representation: String {
    let parts = [date.year, date.month, date.day] + time.representationParts
    var arguments = parts.map(String.init)
    if time.fold != 0 { arguments.append("fold=1") }
    if let zone { arguments.append("tzinfo=\(zone.representation)") }
    return "datetime.datetime(\(arguments.joined(separator: ", ")))"
  }

  var text: String { isoText(separator: " ") }

  func isoText(separator: String = "T", _ precision: TimePrecision = .automatic) -> String {
    date.isoText + separator + time.isoText(precision)
      + (zone.map { TimeZoneObject.offsetText($0.total, separator: ":") } ?? "")
  }

  func isEqual(to other: Value) -> Bool {
    guard let other = other.dateTime, (zone == nil) == (other.zone == nil) else { return false }
    return total == other.total
  }

  func hash(into hasher: inout Hasher) throws(Fault) { hasher.combine(total) }

  static let incomparable = Fault.type("can't compare datetime.datetime to datetime.date")

  func rank(against other: Value) throws(Fault) -> Int? {
    if other.date != nil { throw Self.incomparable }
    guard let other = other.dateTime else { return nil }
    guard (zone == nil) == (other.zone == nil) else {
      throw .type("can't compare offset-naive and offset-aware datetimes")
    }
    return total < other.total ? -1 : total > other.total ? 1 : 0
  }

  func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    if let span = other.timeDelta {
      switch operation {
      case .add: return .object(try moved(by: span.total))
      case .subtract where !isReflected: return .object(try moved(by: -span.total))
      default: return nil
      }
    }
    guard operation == .subtract, let other = other.dateTime else { return nil }
    guard (zone == nil) == (other.zone == nil) else {
      throw .type("can't subtract offset-naive and offset-aware datetimes")
    }
    let difference = total - other.total
    return .object(TimeDeltaObject(totalMicroseconds: isReflected ? -difference : difference))
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "year": .int(Integer(date.year))
    case "month": .int(Integer(date.month))
    case "day": .int(Integer(date.day))
    case "hour": .int(Integer(time.hour))
    case "minute": .int(Integer(time.minute))
    case "second": .int(Integer(time.second))
    case "microsecond": .int(Integer(time.microsecond))
    case "fold": .int(Integer(time.fold))
    case "tzinfo": zone.map { .object($0) } ?? Value.none
    default: nil
    }
  }

  var attributeNames: [String] {
    ["day", "fold", "hour", "microsecond", "minute", "month", "second", "tzinfo", "year"]
  }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    try refuseWriting(name)
  }

  func formatted(_ specification: String) throws(PythonException) -> String? {
    specification.isEmpty ? text : fields.expanded(specification)
  }

  var fields: CalendarFields {
    var fields = CalendarFields(date: date, time: time)
    fields.offset = zone?.total
    fields.zone = zone?.text ?? ""
    return fields
  }
}
