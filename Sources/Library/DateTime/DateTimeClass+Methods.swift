import Interpreter
import Values

/// The methods of `datetime.datetime`.
extension DateTimeClass {
  static func addMethods(to type: ClassObject) {
    type.addMethod("date", of: DateTimeObject.self) { (moment, _) throws(PythonException) in
      .object(DateObject(moment.date))
    }
    type.addMethod("time", of: DateTimeObject.self) { (moment, _) throws(PythonException) in
      .object(TimeObject(moment.time, zone: nil))
    }
    type.addMethod("timetz", of: DateTimeObject.self) { (moment, _) throws(PythonException) in
      .object(TimeObject(moment.time, zone: moment.zone))
    }
    type.addMethod("utcoffset", of: DateTimeObject.self) { (moment, _) throws(PythonException) in
      moment.zone.map { .object($0.offset) } ?? .none
    }
    type.addMethod("tzname", of: DateTimeObject.self) { (moment, _) throws(PythonException) in
      moment.zone.map { .string($0.text) } ?? .none
    }
    type.addMethod("dst", of: DateTimeObject.self) { (_, _) throws(PythonException) in .none }
    type.addMethod("replace", of: DateTimeObject.self) {
      (moment, _, arguments) throws(PythonException) in
      try expectPositional(arguments, atMost: 8, function: "replace()")
      let parsed = try ParsedArguments(
        arguments,
        [
          "year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold",
        ],
        function: "replace"
      )
      return .object(try self.moment(parsed, replacing: moment))
    }
    type.addMethod("isoformat", of: DateTimeObject.self) {
      (moment, _, arguments) throws(PythonException) in
      let parsed = try ParsedArguments(arguments, ["sep", "timespec"], function: "isoformat")
      var separator = "T"
      if let value = parsed[0] {
        guard case .string(let text) = value, text.unicodeScalars.count == 1 else {
          throw .type(
            "isoformat() argument 1 must be a unicode character, not \(value.argumentTypeName)"
          )
        }
        separator = text
      }
      return .string(
        moment.isoText(separator: separator, try TimePrecision(parsed[1], argument: 2))
      )
    }
  }

  static func addConversions(to type: ClassObject) {
    type.addMethod("timestamp", of: DateTimeObject.self) {
      (moment, interpreter) throws(PythonException) in
      guard moment.zone == nil else {
        return .float(Span.ratio(Int128(moment.total), 1_000_000))
      }
      let seconds = try interpreter.clock.datedSeconds(ofLocal: moment)
      return .float(Double(seconds) + Double(moment.time.microsecond) / 1e6)
    }
    type.addMethod("astimezone", of: DateTimeObject.self) {
      (moment, interpreter, arguments) throws(PythonException) in
      let parsed = try ParsedArguments(arguments, ["tz"], function: "astimezone")
      let clock = interpreter.clock
      var zone = try Value.zone(parsed[0])
      var aware = moment
      if moment.zone == nil {
        let local = try clock.localZone(at: clock.datedSeconds(ofLocal: moment))
        aware = DateTimeObject(moment.date, moment.time, zone: local)
      }
      if zone == nil {
        zone = try clock.localZone(at: CalendarDate.floorQuotient(aware.total, 1_000_000))
      }
      if let zone, zone === moment.zone { return .object(moment) }
      return .object(try aware.converted(to: zone ?? .utc))
    }
    type.addMethod("timetuple", of: DateTimeObject.self) {
      (moment, _) throws(PythonException) in
      .object(StructTime.make(moment.date, moment.time, summerTime: -1))
    }
    type.addMethod("utctimetuple", of: DateTimeObject.self) {
      (moment, _) throws(PythonException) in
      let utc = moment.zone == nil ? moment : try moment.converted(to: .utc)
      return .object(StructTime.make(utc.date, utc.time, summerTime: 0))
    }
  }
}
