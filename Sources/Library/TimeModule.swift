import Interpreter
import Values

/// The module `time`.
enum TimeModule {
  static func make(clock: Clock) -> Module {
    let module = Module("time")
    addZone(of: clock, to: module)
    addClocks(to: module)
    addConversions(to: module)
    addTexts(to: module)
    module.add(StructTime.type)
    return module
  }

  /// The zone's names and its seconds west of UTC without and with summer time, found in the middle of
  /// a winter and of a summer near the present one, as CPython finds them.
  private static func addZone(of clock: Clock, to module: Module) {
    let year = (365 * 24 + 6) * 3600
    let start = CalendarDate.floorQuotient(clock.now().seconds, year) * year
    let here = Clock.LocalTime(offset: 0, zone: "UTC")
    let january = clock.localTime(start) ?? here
    let july = clock.localTime(start + year / 2) ?? here
    // South of the equator the summer is in January.
    let (winter, summer) = january.offset <= july.offset ? (january, july) : (july, january)
    module.attributes["timezone"] = .int(Integer(-winter.offset))
    module.attributes["altzone"] = .int(Integer(-summer.offset))
    module.attributes["daylight"] = .int(Integer(winter.offset == summer.offset ? 0 : 1))
    module.attributes["tzname"] = .tuple(Tuple([.string(winter.zone), .string(summer.zone)]))
  }

  private static func addClocks(to module: Module) {
    func add(_ name: String, _ read: @escaping (Clock) -> Clock.Instant) {
      module.add(
        NativeFunction(name) { (interpreter, arguments) throws(PythonException) in
          try arguments.expectNone("time.\(name)")
          let instant = read(interpreter.clock)
          return .float(Double(instant.seconds) + Double(instant.nanoseconds) / 1e9)
        }
      )
      module.add(
        NativeFunction("\(name)_ns") { (interpreter, arguments) throws(PythonException) in
          try arguments.expectNone("time.\(name)_ns")
          let instant = read(interpreter.clock)
          return .int(Integer(instant.seconds &* 1_000_000_000 &+ instant.nanoseconds))
        }
      )
    }
    add("time") { $0.now() }
    add("monotonic") { $0.monotonic() }
    add("perf_counter") { $0.monotonic() }
    module.add(
      NativeFunction("sleep") { (interpreter, arguments) throws(PythonException) in
        let value = try arguments.one("time.sleep")
        let seconds: Double
        switch value {
        case .float(let number):
          guard !number.isNaN else { throw .value("Invalid value NaN (not a number)") }
          seconds = number
        case .int(let integer) where integer.small == nil: seconds = .infinity
        default: seconds = Double(try value.cLong())
        }
        guard seconds >= 0 else { throw .value("sleep length must be non-negative") }
        guard seconds < 9.2e9 else {
          throw .overflow("timestamp too large to convert to C _PyTime_t")
        }
        try interpreter.clock.sleep(seconds: seconds, in: interpreter)
        return .none
      }
    )
  }

  /// The moment asked for, or now when there is none.
  private static func seconds(
    _ arguments: Arguments,
    _ function: String,
    _ clock: Clock
  ) throws(PythonException) -> Int {
    guard arguments.positional.count <= 1, arguments.keywords.isEmpty else {
      throw .type("\(function) expected at most 1 argument, got \(arguments.positional.count)")
    }
    guard let value = arguments.positional.first, !value.isNone else { return clock.now().seconds }
    return try TimeStamp(value, rounded: .down).seconds
  }

  static func utcTime(_ seconds: Int) throws(PythonException) -> StructSequence {
    let moment = try DateTimeObject(epochSeconds: seconds, microsecond: 0, zone: nil)
    return StructTime.make(moment.date, moment.time, summerTime: 0, zone: "GMT", offset: 0)
  }

  static func localTime(_ seconds: Int, _ clock: Clock) throws(PythonException) -> StructSequence {
    let moment = try DateTimeObject(
      epochSeconds: try clock.local(seconds),
      microsecond: 0,
      zone: nil
    )
    let local = clock.localTime(seconds)
    return StructTime.make(
      moment.date,
      moment.time,
      summerTime: local?.isSummerTime ?? false ? 1 : 0,
      zone: local?.zone,
      offset: local?.offset
    )
  }

  private static func addConversions(to module: Module) {
    module.add(
      NativeFunction("gmtime") { (interpreter, arguments) throws(PythonException) in
        .object(try utcTime(try seconds(arguments, "gmtime", interpreter.clock)))
      }
    )
    module.add(
      NativeFunction("localtime") { (interpreter, arguments) throws(PythonException) in
        let clock = interpreter.clock
        return .object(try localTime(try seconds(arguments, "localtime", clock), clock))
      }
    )
    module.add(
      NativeFunction("ctime") { (interpreter, arguments) throws(PythonException) in
        let clock = interpreter.clock
        let time = try localTime(try seconds(arguments, "ctime", clock), clock)
        return .string(try calendarText(.object(time), function: "ctime"))
      }
    )
    module.add(
      NativeFunction("mktime") { (interpreter, arguments) throws(PythonException) in
        let fields = try fields(try arguments.one("time.mktime"), function: "mktime")
        let moment = DateTimeObject(fields.date, fields.time, zone: nil)
        return .float(Double(interpreter.clock.seconds(ofLocal: moment)))
      }
    )
  }

  private static func addTexts(to module: Module) {
    module.add(
      NativeFunction("asctime") { (interpreter, arguments) throws(PythonException) in
        guard let value = arguments.positional.first else {
          let clock = interpreter.clock
          let now = Value.object(try localTime(clock.now().seconds, clock))
          return .string(try calendarText(now, function: "asctime"))
        }
        return .string(try calendarText(value, function: "asctime"))
      }
    )
    module.add(
      NativeFunction("strftime") { (interpreter, arguments) throws(PythonException) in
        guard (1...2).contains(arguments.positional.count), arguments.keywords.isEmpty else {
          throw .type(
            "strftime() takes \(arguments.positional.isEmpty ? "at least 1" : "at most 2") "
              + "argument\(arguments.positional.isEmpty ? "" : "s") "
              + "(\(arguments.positional.count) given)"
          )
        }
        guard case .string(let format) = arguments.positional[0] else {
          throw .type(
            "strftime() argument 1 must be str, not "
              + arguments.positional[0].argumentTypeName
          )
        }
        let clock = interpreter.clock
        guard arguments.positional.count == 2 else {
          let now = Value.object(try localTime(clock.now().seconds, clock))
          return .string(try fields(now, clock, function: "strftime").formatted(format))
        }
        let given = try fields(arguments.positional[1], clock, function: "strftime")
        return .string(given.formatted(format))
      }
    )
    module.add(
      NativeFunction("strptime") { (_, arguments) throws(PythonException) in
        var arguments = arguments
        if arguments.positional.count == 1 {
          arguments.positional.append(.string("%a %b %d %H:%M:%S %Y"))
        }
        let moment = try StrptimeParser.parse(arguments)
        return .object(
          StructTime.make(
            moment.date,
            moment.time,
            summerTime: -1,
            zone: moment.zone?.name,
            offset: moment.zone.map { $0.total / 1_000_000 }
          )
        )
      }
    )
  }

  private static func calendarText(
    _ value: Value,
    function: String
  ) throws(PythonException) -> String {
    try fields(value, function: function).formatted("%a %b %e %H:%M:%S %Y")
  }

  /// A tuple of nine numbers or a `struct_time`, checked as CPython's `gettmarg` and `checktm` do.
  private static func fields(
    _ value: Value,
    _ clock: Clock? = nil,
    function: String
  ) throws(PythonException) -> CalendarFields {
    var elements: [Value] = []
    var zone: (name: String, offset: Int)?
    if case .tuple(let tuple) = value {
      elements = tuple.elements
    } else if case .object(let object) = value, let time = object as? StructSequence {
      elements = time.tuple.elements
      if case .string(let name) = time.hidden["tm_zone"],
        case .int(.small(let offset)) = time.hidden["tm_gmtoff"]
      {
        zone = (name, offset)
      }
    } else {
      throw .type("Tuple or struct_time argument required")
    }
    guard elements.count == 9 else { throw .type("\(function)(): illegal time tuple argument") }
    var parts: [Int] = []
    for element in elements { parts.append(try element.cInt()) }
    try check(parts)
    let month = max(parts[1], 1)
    var fields = CalendarFields(
      date: CalendarDate(
        unchecked: min(max(parts[0], 1), 9999),
        month,
        min(max(parts[2], 1), CalendarDate.days(in: month, of: parts[0]))
      ),
      time: DayTime(unchecked: parts[3], parts[4], parts[5], 0)
    )
    let moment = DateTimeObject(fields.date, fields.time, zone: nil)
    if let zone {
      fields.offset = zone.offset &* 1_000_000
      fields.zone = zone.name
    } else if let clock, let local = clock.localTime(clock.seconds(ofLocal: moment)) {
      fields.offset = local.offset * 1_000_000
      fields.zone = local.zone
    }
    if let clock { fields.epoch = { clock.seconds(ofLocal: moment) } }
    return fields
  }

  private static func check(_ parts: [Int]) throws(PythonException) {
    let limits = [
      ("month", 1, 0...12), ("day of month", 2, 0...31), ("hour", 3, 0...23),
      ("minute", 4, 0...59), ("seconds", 5, 0...61), ("day of year", 7, 0...366),
    ]
    for (name, place, range) in limits where !range.contains(parts[place]) {
      throw .value("\(name) out of range")
    }
    guard parts[6] >= -1 else { throw .value("day of week out of range") }
  }
}
