import Interpreter
import Values

/// The class `datetime.datetime`: how it is made.
enum DateTimeClass {
  static let type: ClassObject = {
    let type = ClassObject(
      "datetime",
      module: "datetime",
      bases: [DateClass.type],
      isNative: true,
      construct: construct
    )
    type.attributes["min"] = .object(
      DateTimeObject(CalendarDate(unchecked: 1, 1, 1), .midnight, zone: nil)
    )
    type.attributes["max"] = .object(
      DateTimeObject(
        CalendarDate(unchecked: 9999, 12, 31),
        DayTime(unchecked: 23, 59, 59, 999_999),
        zone: nil
      )
    )
    type.attributes["resolution"] = .object(TimeDeltaObject(totalMicroseconds: 1))
    type.addDescriptors(["hour", "minute", "second", "microsecond", "tzinfo", "fold"])
    addClockConstructors(to: type)
    addConstructors(to: type)
    addMethods(to: type)
    addConversions(to: type)
    return type
  }()

  private static let names = [
    "year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold",
  ]

  private static func construct(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try expectPositional(arguments, atMost: 8)
    let parsed = try ParsedArguments(arguments, names, required: 3) {
      (place, value) throws(PythonException) in
      if names[place] != "tzinfo" { _ = try value.cInt() }
    }
    return .object(try moment(parsed, replacing: nil))
  }

  /// `fold` is keyword-only.
  static func expectPositional(
    _ arguments: Arguments,
    atMost limit: Int,
    function: String = "function"
  ) throws(PythonException) {
    guard arguments.positional.count > limit else { return }
    throw .type(
      "\(function) takes at most \(limit) positional arguments "
        + "(\(arguments.positional.count) given)"
    )
  }

  /// A datetime of arguments in the order of ``names``; what is not given comes from `old`.
  static func moment(
    _ parsed: ParsedArguments,
    replacing old: DateTimeObject?
  ) throws(PythonException) -> DateTimeObject {
    let year = try parsed[0]?.cInt() ?? old?.date.year ?? 0
    let month = try parsed[1]?.cInt() ?? old?.date.month ?? 0
    let day = try parsed[2]?.cInt() ?? old?.date.day ?? 0
    let hour = try parsed[3]?.cInt() ?? old?.time.hour ?? 0
    let minute = try parsed[4]?.cInt() ?? old?.time.minute ?? 0
    let second = try parsed[5]?.cInt() ?? old?.time.second ?? 0
    let microsecond = try parsed[6]?.cInt() ?? old?.time.microsecond ?? 0
    let fold = try parsed[8]?.cInt() ?? old?.time.fold ?? 0
    let date = try CalendarDate(year: year, month: month, day: day)
    let time = try DayTime(
      hour: hour,
      minute: minute,
      second: second,
      microsecond: microsecond,
      fold: fold
    )
    return DateTimeObject(
      date,
      time,
      zone: parsed[7] == nil ? old?.zone : try Value.zone(parsed[7])
    )
  }

  private static func addClockConstructors(to type: ClassObject) {
    type.addFunction("now") { (interpreter, arguments) throws(PythonException) in
      let parsed = try ParsedArguments(arguments, ["tz"], function: "now")
      return .object(
        try moment(interpreter.clock.stamp, in: try Value.zone(parsed[0]), interpreter.clock)
      )
    }
    type.addFunction("today") { (interpreter, arguments) throws(PythonException) in
      try arguments.expectNone("date.today")
      return .object(try moment(interpreter.clock.stamp, in: nil, interpreter.clock))
    }
    type.addFunction("utcnow") { (interpreter, arguments) throws(PythonException) in
      try arguments.expectNone("datetime.utcnow")
      let stamp = try interpreter.clock.stamp
      return .object(
        try DateTimeObject(
          epochSeconds: stamp.seconds,
          microsecond: stamp.microseconds,
          zone: nil
        )
      )
    }
    type.addFunction("fromtimestamp") { (interpreter, arguments) throws(PythonException) in
      let parsed = try ParsedArguments(
        arguments,
        ["timestamp", "tz"],
        required: 1,
        function: "fromtimestamp"
      )
      let stamp = try TimeStamp(parsed[0] ?? .none)
      return .object(try moment(stamp, in: try Value.zone(parsed[1]), interpreter.clock))
    }
    type.addFunction("utcfromtimestamp") { (_, arguments) throws(PythonException) in
      let stamp = try TimeStamp(arguments.one("datetime.utcfromtimestamp"))
      return .object(
        try DateTimeObject(
          epochSeconds: stamp.seconds,
          microsecond: stamp.microseconds,
          zone: nil
        )
      )
    }
  }

  private static func moment(
    _ stamp: TimeStamp,
    in zone: TimeZoneObject?,
    _ clock: Clock
  ) throws(PythonException) -> DateTimeObject {
    guard let zone else { return try clock.localDateTime(stamp) }
    return try DateTimeObject(
      epochSeconds: stamp.seconds,
      microsecond: stamp.microseconds,
      zone: .utc
    ).converted(to: zone)
  }

  private static func addConstructors(to type: ClassObject) {
    func midnight(_ date: CalendarDate) -> Value {
      .object(DateTimeObject(date, .midnight, zone: nil))
    }
    type.addFunction("fromordinal") { (_, arguments) throws(PythonException) in
      midnight(try DateClass.ordinalDate(arguments))
    }
    type.addFunction("fromisocalendar") { (_, arguments) throws(PythonException) in
      midnight(try DateClass.isoCalendarDate(arguments))
    }
    type.addFunction("fromisoformat") { (_, arguments) throws(PythonException) in
      let text = try DateClass.isoText(arguments, "datetime.fromisoformat")
      return .object(try ISOParser(text).dateTime())
    }
    type.addFunction("strptime") { (_, arguments) throws(PythonException) in
      .object(try StrptimeParser.parse(arguments))
    }
    type.addFunction("combine") { (_, arguments) throws(PythonException) in
      let parsed = try ParsedArguments(
        arguments,
        ["date", "time", "tzinfo"],
        required: 2,
        function: "combine"
      )
      let first = parsed[0] ?? .none
      let second = parsed[1] ?? .none
      guard let date = first.date?.date ?? first.dateTime?.date else {
        throw .type("combine() argument 1 must be datetime.date, not \(first.argumentTypeName)")
      }
      guard let time = second.timeOfDay else {
        throw .type("combine() argument 2 must be datetime.time, not \(second.argumentTypeName)")
      }
      return .object(
        DateTimeObject(
          date,
          time.time,
          zone: parsed[2] == nil ? time.zone : try Value.zone(parsed[2])
        )
      )
    }
  }
}

extension Clock {
  /// The present moment.
  var stamp: TimeStamp {
    get throws(PythonException) {
      let present = now()
      return TimeStamp(seconds: present.seconds, microseconds: present.nanoseconds / 1000)
    }
  }
}

extension TimeStamp {
  fileprivate init(seconds: Int, microseconds: Int) {
    self.seconds = seconds
    self.microseconds = microseconds
  }
}
