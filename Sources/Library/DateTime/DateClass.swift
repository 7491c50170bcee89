import Interpreter
import Values

/// The class `datetime.date`.
enum DateClass {
  static let type: ClassObject = {
    let type = ClassObject("date", module: "datetime", isNative: true) {
      (_, arguments) throws(PythonException) in
      .object(DateObject(try date(arguments)))
    }
    type.attributes["min"] = .object(DateObject(CalendarDate(unchecked: 1, 1, 1)))
    type.attributes["max"] = .object(DateObject(CalendarDate(unchecked: 9999, 12, 31)))
    type.attributes["resolution"] = .object(
      TimeDeltaObject(days: 1, seconds: 0, microseconds: 0)
    )
    type.addDescriptors(["year", "month", "day"])
    addConstructors(to: type)
    addMethods(to: type)
    addSharedMethods(to: type)
    return type
  }()

  static func date(_ arguments: Arguments) throws(PythonException) -> CalendarDate {
    let parsed = try ParsedArguments(arguments, ["year", "month", "day"], required: 3) {
      (_, value) throws(PythonException) in
      _ = try value.cInt()
    }
    return try CalendarDate(
      year: parsed[0]?.cInt() ?? 0,
      month: parsed[1]?.cInt() ?? 0,
      day: parsed[2]?.cInt() ?? 0
    )
  }

  private static func addConstructors(to type: ClassObject) {
    type.addFunction("today") { (interpreter, arguments) throws(PythonException) in
      try arguments.expectNone("date.today")
      let clock = interpreter.clock
      return .object(DateObject(try clock.localDate(at: clock.now().seconds)))
    }
    type.addFunction("fromtimestamp") { (interpreter, arguments) throws(PythonException) in
      let stamp = try TimeStamp(arguments.one("date.fromtimestamp"), rounded: .down)
      return .object(DateObject(try interpreter.clock.localDate(at: stamp.seconds)))
    }
    type.addFunction("fromordinal") { (_, arguments) throws(PythonException) in
      .object(DateObject(try ordinalDate(arguments)))
    }
    type.addFunction("fromisoformat") { (_, arguments) throws(PythonException) in
      let text = try isoText(arguments, "date.fromisoformat")
      return .object(DateObject(try ISOParser(text).date()))
    }
    type.addFunction("fromisocalendar") { (_, arguments) throws(PythonException) in
      .object(DateObject(try isoCalendarDate(arguments)))
    }
  }

  static func ordinalDate(_ arguments: Arguments) throws(PythonException) -> CalendarDate {
    let ordinal = try arguments.one("date.fromordinal").cInt()
    guard ordinal >= 1 else { throw .value("ordinal must be >= 1") }
    guard ordinal <= CalendarDate.lastOrdinal else {
      let year = CalendarDate(epochDay: ordinal - CalendarDate.epochOrdinal).year
      throw .value("year \(year) is out of range")
    }
    return try CalendarDate(ordinal: ordinal)
  }

  static func isoCalendarDate(_ arguments: Arguments) throws(PythonException) -> CalendarDate {
    let parsed = try ParsedArguments(
      arguments,
      ["year", "week", "day"],
      required: 3,
      function: "fromisocalendar"
    )
    return try CalendarDate(
      isoYear: parsed[0]?.cInt() ?? 0,
      week: parsed[1]?.cInt() ?? 0,
      weekday: parsed[2]?.cInt() ?? 0
    )
  }

  static func isoText(
    _ arguments: Arguments,
    _ function: String
  ) throws(PythonException) -> String {
    guard case .string(let text) = try arguments.one(function) else {
      throw .type("fromisoformat: argument must be str")
    }
    return text
  }

  private static func addMethods(to type: ClassObject) {
    type.addMethod("replace", of: DateObject.self) {
      (object, _, arguments) throws(PythonException) in
      let parsed = try ParsedArguments(arguments, ["year", "month", "day"], function: "replace")
      let date = object.date
      return .object(
        DateObject(
          try CalendarDate(
            year: parsed[0]?.cInt() ?? date.year,
            month: parsed[1]?.cInt() ?? date.month,
            day: parsed[2]?.cInt() ?? date.day
          )
        )
      )
    }
    type.addMethod("isoformat", of: DateObject.self) {
      (object, _) throws(PythonException) in
      .string(object.text)
    }
    type.addMethod("timetuple", of: DateObject.self) {
      (object, _) throws(PythonException) in
      .object(StructTime.make(object.date, .midnight, summerTime: -1))
    }
  }

  /// What dates and datetimes do alike.
  private static func addSharedMethods(to type: ClassObject) {
    func add(
      _ name: String,
      _ code: @escaping (CalendarFields, CalendarDate) -> Value
    ) {
      let method = NativeFunction(name) { (_, arguments) throws(PythonException) in
        guard let first = arguments.positional.first, let fields = CalendarFields(first) else {
          throw .type("unbound method date.\(name)() needs an argument")
        }
        try Arguments(Array(arguments.positional.dropFirst()), keywords: arguments.keywords)
          .expectNone("date.\(name)")
        return code(fields, fields.date)
      }
      type.add(method)
    }
    add("weekday") { (_, date) in .int(Integer(date.weekday)) }
    add("isoweekday") { (_, date) in .int(Integer(date.weekday + 1)) }
    add("toordinal") { (_, date) in .int(Integer(date.ordinal)) }
    add("ctime") { (fields, _) in .string(fields.formatted("%a %b %e %H:%M:%S %Y", wideYear: true))
    }
    add("isocalendar") { (_, date) in .object(StructTime.make(isoCalendar: date.isoCalendar)) }
    let strftime = NativeFunction("strftime") {
      (interpreter, arguments) throws(PythonException) in
      guard let first = arguments.positional.first,
        let fields = CalendarFields(first, clock: interpreter.clock)
      else {
        throw .type("unbound method date.strftime() needs an argument")
      }
      let rest = Arguments(
        Array(arguments.positional.dropFirst()),
        keywords: arguments.keywords
      )
      return .string(try fields.strftime(rest))
    }
    type.add(strftime)
  }
}
