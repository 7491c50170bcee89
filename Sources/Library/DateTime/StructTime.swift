import Interpreter
import Values

/// A tuple whose elements have names: `time.struct_time`, the result of `isocalendar`.
final class StructSequence: Instance {
  let type: ClassObject
  let typeName: String
  let names: [String]
  let tuple: Tuple
  /// Attributes that are not elements: `tm_zone`, `tm_gmtoff`.
  let hidden: [String: Value]

  init(
    _ type: ClassObject,
    names: [String],
    values: [Value],
    hidden: [String: Value] = [:]
  ) {
    self.type = type
    self.hidden = hidden
    typeName = type.qualifiedName
    self.names = names
    tuple = Tuple(values)
  }

  var representation: String {
    let parts = zip(names, tuple.elements).map { "\($0)=\($1.representation)" }
    return "\(typeName)(\(parts.joined(separator: ", ")))"
  }

  var length: Int? { tuple.elements.count }

  func isEqual(to other: Value) -> Bool { Value.tuple(tuple).isEqual(to: plain(other)) }

  func hash(into hasher: inout Hasher) throws(Fault) { try Value.tuple(tuple).hash(into: &hasher) }

  func order(_ other: Value) throws(PythonException) -> Int? {
    guard case .tuple(let right) = plain(other) else { return nil }
    do throws(Fault) {
      if try Value.tuple(tuple).isLess(than: .tuple(right)) { return -1 }
      return try Value.tuple(right).isLess(than: .tuple(tuple)) ? 1 : 0
    } catch {
      throw PythonException(error)
    }
  }

  private func plain(_ value: Value) -> Value {
    guard case .object(let object) = value, let sequence = object as? StructSequence else {
      return value
    }
    return .tuple(sequence.tuple)
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    names.firstIndex(of: name).map { tuple.elements[$0] } ?? hidden[name]
  }

  var attributeNames: [String] { names + hidden.keys.sorted() }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard attributeNames.contains(name) else { return false }
    throw PythonException(Fault(.attributeError, "readonly attribute"))
  }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    let place: Int
    switch key {
    case .int, .bool: place = try key.cLong()
    default:
      throw .type("tuple indices must be integers or slices, not \(key.typeName)")
    }
    let index = place < 0 ? place &+ tuple.elements.count : place
    guard tuple.elements.indices.contains(index) else {
      throw PythonException(Fault(.indexError, "tuple index out of range"))
    }
    return tuple.elements[index]
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    tuple.elements.contains { $0.isEqual(to: value) }
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    try interpreter.makeIterator(over: .tuple(tuple))
  }
}

/// Makes `time.struct_time` and its kin.
enum StructTime {
  static let type: ClassObject = {
    let count = StructTime.names.count
    return ClassObject("struct_time", module: "time") {
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

  private static let isoType = ClassObject("IsoCalendarDate", module: "datetime")

  static func make(isoCalendar: (year: Int, week: Int, weekday: Int)) -> StructSequence {
    StructSequence(
      isoType,
      names: ["year", "week", "weekday"],
      values: [isoCalendar.year, isoCalendar.week, isoCalendar.weekday].map { .int(Integer($0)) }
    )
  }
}
