import Interpreter
import Values

/// A `datetime.timezone`: a fixed offset from UTC, with or without a name.
final class TimeZoneObject: Instance, Sendable {
  let offset: TimeDeltaObject
  let name: String?

  static let utc = TimeZoneObject(
    unchecked: TimeDeltaObject(totalMicroseconds: 0),
    name: nil
  )

  init(unchecked offset: TimeDeltaObject, name: String?) {
    self.offset = offset
    self.name = name
  }

  init(offset: TimeDeltaObject, name: String? = nil) throws(PythonException) {
    guard offset.total.magnitude < Span.microsecondsPerDay.magnitude else {
      throw .value(
        "offset must be a timedelta strictly between -timedelta(hours=24) and "
          + "timedelta(hours=24), not \(offset.representation)."
      )
    }
    self.offset = offset
    self.name = name
  }

  var type: ClassObject { TimeZoneClass.type }
  var typeName: String { "datetime.timezone" }
  /// In microseconds.
  var total: Int { Int(truncatingIfNeeded: offset.total) }

  var representation: String {
    if self === Self.utc { return "datetime.timezone.utc" }
    let rest = name.map { ", \(Value.string($0).representation)" } ?? ""
    return "datetime.timezone(\(offset.representation)\(rest))"
  }

  var text: String {
    if let name { return name }
    return offset.isTrue ? "UTC" + Self.offsetText(total, separator: ":") : "UTC"
  }

  /// `+02:00`, or `+0200` without a separator; seconds only when there are some.
  static func offsetText(_ total: Int, separator: String) -> String {
    let time = DayTime(microseconds: abs(total))
    var text =
      "\(total < 0 ? "-" : "+")\(padded(time.hour, 2))\(separator)\(padded(time.minute, 2))"
    if time.second != 0 || time.microsecond != 0 { text += "\(separator)\(padded(time.second, 2))" }
    if time.microsecond != 0 { text += ".\(padded(time.microsecond, 6))" }
    return text
  }

  func isEqual(to other: Value) -> Bool {
    guard case .object(let object) = other, let zone = object as? TimeZoneObject else {
      return false
    }
    return zone.offset.total == offset.total
  }

  func hash(into hasher: inout Hasher) throws(Fault) { hasher.combine(offset.total) }
}

/// The class `datetime.timezone`.
enum TimeZoneClass {
  /// What `isinstance(zone, datetime.tzinfo)` asks for; nothing else of it can be used.
  static let base = ClassObject("tzinfo", module: "datetime", isNative: true)

  static let type: ClassObject = {
    let type = ClassObject(
      "timezone",
      module: "datetime",
      bases: [base],
      isNative: true,
      construct: construct
    )
    type.attributes["utc"] = .object(TimeZoneObject.utc)
    let limit = 86_340_000_000
    type.attributes["max"] = .object(
      TimeZoneObject(unchecked: TimeDeltaObject(totalMicroseconds: limit), name: nil)
    )
    type.attributes["min"] = .object(
      TimeZoneObject(unchecked: TimeDeltaObject(totalMicroseconds: -limit), name: nil)
    )
    type.addMethod("utcoffset", of: TimeZoneObject.self) {
      (zone, _, arguments) throws(PythonException) in
      try checked(arguments, "utcoffset")
      return .object(zone.offset)
    }
    type.addMethod("tzname", of: TimeZoneObject.self) {
      (zone, _, arguments) throws(PythonException) in
      try checked(arguments, "tzname")
      return .string(zone.text)
    }
    type.addMethod("dst", of: TimeZoneObject.self) {
      (_, _, arguments) throws(PythonException) in
      try checked(arguments, "dst")
      return .none
    }
    type.addMethod("fromutc", of: TimeZoneObject.self) {
      (zone, _, arguments) throws(PythonException) in
      let value = try arguments.one("timezone.fromutc")
      guard let moment = value.dateTime else {
        throw .type("fromutc: argument must be a datetime")
      }
      guard moment.zone === zone else {
        throw .value("fromutc: dt.tzinfo is not self")
      }
      return .object(try moment.moved(by: zone.offset.total))
    }
    return type
  }()

  private static func checked(_ arguments: Arguments, _ name: String) throws(PythonException) {
    let value = try arguments.one("timezone.\(name)")
    if case .none = value { return }
    guard value.dateTime != nil else {
      throw .type("\(name)(dt) argument must be a datetime instance or None, not \(value.typeName)")
    }
  }

  private static func construct(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    let parsed = try ParsedArguments(
      arguments,
      ["offset", "name"],
      required: 1,
      function: "timezone"
    )
    guard let offset = parsed[0]?.timeDelta else {
      throw .type(
        "timezone() argument 1 must be datetime.timedelta, not "
          + (parsed[0] ?? .none).argumentTypeName
      )
    }
    guard let name = parsed[1] else {
      return .object(offset.isTrue ? try TimeZoneObject(offset: offset) : TimeZoneObject.utc)
    }
    guard case .string(let text) = name else {
      throw .type("timezone() argument 2 must be str, not \(name.argumentTypeName)")
    }
    return .object(try TimeZoneObject(offset: offset, name: text))
  }
}

extension Value {
  /// The value of a `tzinfo` argument: None, not given, or a zone.
  static func zone(_ value: Value?) throws(PythonException) -> TimeZoneObject? {
    switch value {
    case nil, .some(.none): return nil
    case .some(let value):
      guard case .object(let object) = value, let zone = object as? TimeZoneObject else {
        throw .type(
          "tzinfo argument must be None or of a tzinfo subclass, not type '\(value.typeName)'"
        )
      }
      return zone
    }
  }
}
