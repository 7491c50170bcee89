import Interpreter
import Values

/// Makes `time.struct_time` and its kin.
enum StructTime {
  static let type: ClassObject = {
    let count = StructTime.names.count
    return ClassObject("struct_time", module: "time", isNative: true) {
      (interpreter, arguments) throws(PythonException) in
      let parsed = try ParsedArguments(
        arguments,
        ["sequence"],
        required: 1,
        function: "structseq_new"
      )
      let elements = try interpreter.elements(of: parsed[0] ?? .none)
      guard elements.count >= count else {
        throw .type(
          "time.struct_time() takes an at least \(count)-sequence "
            + "(\(elements.count)-sequence given)"
        )
      }
      return .object(make(Array(elements.prefix(count))))
    }
  }()

  private static func make(_ values: [Value]) -> StructSequence {
    StructSequence(type, names: names, values: values)
  }

  static let names = [
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
  ]

  static func make(
    _ date: CalendarDate,
    _ time: DayTime,
    summerTime: Int,
    zone: String? = nil,
    offset: Int? = nil
  ) -> StructSequence {
    let values = [
      date.year, date.month, date.day, time.hour, time.minute, time.second, date.weekday,
      date.dayOfYear, summerTime,
    ]
    return StructSequence(
      type,
      names: names,
      values: values.map { .int(Integer($0)) },
      hidden: [
        "tm_zone": zone.map { .string($0) } ?? .none,
        "tm_gmtoff": offset.map { .int(Integer($0)) } ?? .none,
      ]
    )
  }

  private static let isoType = ClassObject(
    "IsoCalendarDate",
    module: "datetime",
    isNative: true
  )

  static func make(isoCalendar: (year: Int, week: Int, weekday: Int)) -> StructSequence {
    StructSequence(
      isoType,
      names: ["year", "week", "weekday"],
      values: [isoCalendar.year, isoCalendar.week, isoCalendar.weekday].map { .int(Integer($0)) }
    )
  }
}
