import Interpreter
import Values

/// A `datetime.time`.
final class TimeObject: Instance {
  let time: DayTime
  let zone: TimeZoneObject?

  init(_ time: DayTime, zone: TimeZoneObject?) {
    self.time = time
    self.zone = zone
  }

  var type: ClassObject { TimeClass.type }
  var typeName: String { "datetime.time" }

  private var total: Int { time.microsecondOfDay - (zone?.total ?? 0) }

  var representation: String {
    var arguments = time.representationParts.map(String.init)
    if let zone { arguments.append("tzinfo=\(zone.representation)") }
    if time.fold != 0 { arguments.append("fold=1") }
    return "datetime.time(\(arguments.joined(separator: ", ")))"
  }

  var text: String { isoText() }

  func isoText(_ precision: TimePrecision = .automatic) -> String {
    time.isoText(precision)
      + (zone.map { TimeZoneObject.offsetText($0.total, separator: ":") } ?? "")
  }

  func isEqual(to other: Value) -> Bool {
    guard let other = other.timeOfDay, (zone == nil) == (other.zone == nil) else { return false }
    return total == other.total
  }

  func hash(into hasher: inout Hasher) throws(Fault) { hasher.combine(total) }

  func rank(against other: Value) throws(Fault) -> Int? {
    guard let other = other.timeOfDay else { return nil }
    guard (zone == nil) == (other.zone == nil) else {
      throw .type("can't compare offset-naive and offset-aware times")
    }
    return (total - other.total).signum()
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
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
    ["fold", "hour", "microsecond", "minute", "second", "tzinfo"]
  }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    try refuseWriting(name)
  }

  func formatted(_ specification: String) throws(PythonException) -> String? {
    specification.isEmpty ? text : fields.expanded(specification)
  }

  /// The date that `strftime` shows for a time alone.
  var fields: CalendarFields {
    var fields = CalendarFields(date: CalendarDate(unchecked: 1900, 1, 1), time: time)
    fields.offset = zone?.total
    fields.zone = zone?.text ?? ""
    return fields
  }
}

/// The class `datetime.time`.
enum TimeClass {
  static let type: ClassObject = {
    let type = ClassObject("time", module: "datetime", isNative: true) {
      (_, arguments) throws(PythonException) in
      try DateTimeClass.expectPositional(arguments, atMost: 5)
      return .object(try time(ParsedArguments(arguments, names), replacing: nil))
    }
    type.attributes["min"] = .object(TimeObject(.midnight, zone: nil))
    type.attributes["max"] = .object(
      TimeObject(DayTime(unchecked: 23, 59, 59, 999_999), zone: nil)
    )
    type.attributes["resolution"] = .object(TimeDeltaObject(totalMicroseconds: 1))
    type.addDescriptors(["hour", "minute", "second", "microsecond", "tzinfo", "fold"])
    addMethods(to: type)
    return type
  }()

  private static let names = ["hour", "minute", "second", "microsecond", "tzinfo", "fold"]

  private static func time(
    _ parsed: ParsedArguments,
    replacing old: TimeObject?
  ) throws(PythonException) -> TimeObject {
    let time = try DayTime(
      hour: parsed[0]?.cInt() ?? old?.time.hour ?? 0,
      minute: parsed[1]?.cInt() ?? old?.time.minute ?? 0,
      second: parsed[2]?.cInt() ?? old?.time.second ?? 0,
      microsecond: parsed[3]?.cInt() ?? old?.time.microsecond ?? 0,
      fold: parsed[5]?.cInt() ?? old?.time.fold ?? 0
    )
    return TimeObject(time, zone: parsed[4] == nil ? old?.zone : try Value.zone(parsed[4]))
  }

  private static func addMethods(to type: ClassObject) {
    type.addFunction("fromisoformat") { (_, arguments) throws(PythonException) in
      .object(try ISOParser(try DateClass.isoText(arguments, "time.fromisoformat")).time())
    }
    type.addMethod("replace", of: TimeObject.self) {
      (object, _, arguments) throws(PythonException) in
      try DateTimeClass.expectPositional(arguments, atMost: 5, function: "replace()")
      return .object(
        try time(ParsedArguments(arguments, names, function: "replace"), replacing: object)
      )
    }
    type.addMethod("isoformat", of: TimeObject.self) {
      (object, _, arguments) throws(PythonException) in
      let parsed = try ParsedArguments(arguments, ["timespec"], function: "isoformat")
      return .string(object.isoText(try TimePrecision(parsed[0], argument: 1)))
    }
    type.addMethod("strftime", of: TimeObject.self) {
      (object, interpreter, arguments) throws(PythonException) in
      let fields = CalendarFields(.object(object), clock: interpreter.clock) ?? object.fields
      return .string(try fields.strftime(arguments))
    }
    type.addMethod("utcoffset", of: TimeObject.self) { (object, _) throws(PythonException) in
      object.zone.map { .object($0.offset) } ?? .none
    }
    type.addMethod("tzname", of: TimeObject.self) { (object, _) throws(PythonException) in
      object.zone.map { .string($0.text) } ?? .none
    }
    type.addMethod("dst", of: TimeObject.self) { (_, _) throws(PythonException) in .none }
  }
}
