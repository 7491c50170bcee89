import Values

/// What both kinds of range answer.
protocol NumberRange: Instance {
  /// The place of a number, nil when it is not in the range.
  func exactPlace(of value: Value) throws(PythonException) -> Integer?
}

/// A Python `range`: the numbers are made when they are asked for.
final class RangeObject: NumberRange {
  var type: ClassObject { BuiltinClasses.range }
  let start: Int
  let stop: Int
  let step: Int
  let count: Int

  /// nil when there are more numbers than a machine integer counts.
  init?(start: Int, stop: Int, step: Int) {
    guard let count = Self.count(start, stop, step) else { return nil }
    self.start = start
    self.stop = stop
    self.step = step
    self.count = count
  }

  private static func count(_ start: Int, _ stop: Int, _ step: Int) -> Int? {
    guard step != 0 else { return nil }
    let (low, high) = step > 0 ? (start, stop) : (stop, start)
    guard low < high else { return 0 }
    let distance = UInt(bitPattern: high) &- UInt(bitPattern: low) &- 1
    // Room below the greatest integer keeps the arithmetic of slices in range.
    return Int(exactly: distance / step.magnitude).flatMap { $0 < Int.max / 4 ? $0 + 1 : nil }
  }

  /// The number at a place that is known to be in range.
  func number(at place: Int) -> Int { start &+ place &* step }

  var representation: String {
    step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
  }

  var isTrue: Bool { count > 0 }
  var length: Int? { count }

  /// The place of a number, nil when it is not in the range.
  func place(of value: Value) -> Int? {
    let number: Int
    switch value {
    case .float(let double):
      guard let exact = Int(exactly: double) else { return nil }
      number = exact
    default:
      guard let integer = value.asInteger?.small else { return nil }
      number = integer
    }
    guard count > 0 else { return nil }
    let last = self.number(at: count - 1)
    guard number >= min(start, last), number <= max(start, last) else { return nil }
    let distance = UInt(bitPattern: number) &- UInt(bitPattern: start)
    let steps = step > 0 ? distance : 0 &- distance
    guard steps % step.magnitude == 0 else { return nil }
    return Int(steps / step.magnitude)
  }

  func exactPlace(of value: Value) throws(PythonException) -> Integer? {
    place(of: value).map { .small($0) }
  }

  func isEqual(to other: Value) -> Bool {
    guard case .object(let object) = other, let other = object as? RangeObject else {
      return false
    }
    guard count == other.count else { return false }
    return count == 0 || start == other.start && (count == 1 || step == other.step)
  }

  func hash(into hasher: inout Hasher) throws(Fault) {
    hasher.combine(count)
    if count > 0 { hasher.combine(start) }
    if count > 1 { hasher.combine(step) }
  }

  func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    switch name {
    case "start": .int(.small(start))
    case "stop": .int(.small(stop))
    case "step": .int(.small(step))
    default: nil
    }
  }

  var attributeNames: [String] { ["start", "stop", "step"] }

  func contains(_ value: Value) throws(PythonException) -> Bool? { place(of: value) != nil }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let slice = key.asSlice else {
      return .int(.small(number(at: try interpreter.place(of: key, in: count, "range"))))
    }
    let bounds = try slice.exactBounds(in: .small(count))
    return try LargeRange.value(
      start: .small(start)
        + raising { () throws(Fault) in
          try bounds.start.multiplied(by: .small(step))
        },
      stop: .small(start)
        + raising { () throws(Fault) in
          try bounds.stop.multiplied(by: .small(step))
        },
      step: raising { () throws(Fault) in try bounds.step.multiplied(by: .small(step)) }
    )
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    RangeIterator(self)
  }

  func reversed() -> any IteratorObject { RangeIterator(self, isReversed: true) }

  /// The methods of `range`.
  static let methods: [String: Value] = {
    var table = MethodTable<any NumberRange>(of: "range") {
      guard case .object(let object) = $0 else { return nil }
      return object as? any NumberRange
    }
    table.one("count") { (_, range, value) throws(PythonException) in
      .int(.small(try range.exactPlace(of: value) == nil ? 0 : 1))
    }
    table.one("index") { (_, range, value) throws(PythonException) in
      guard let place = try range.exactPlace(of: value) else {
        let isNumber = value.asInteger != nil
        throw .value(
          isNumber
            ? "\(value.representation) is not in range"
            : "sequence.index(x): x not in sequence"
        )
      }
      return .int(place)
    }
    return table.attributes
  }()

  /// `range(stop)`, `range(start, stop[, step])`.
  static func make(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try arguments.checkNoKeywords(of: "range")
    try arguments.checkCount(1...3, of: "range")
    var numbers: [Integer] = []
    for value in arguments.positional {
      guard let integer = value.asInteger else {
        throw .type("'\(value.typeName)' object cannot be interpreted as an integer")
      }
      numbers.append(integer)
    }
    let step = numbers.count == 3 ? numbers[2] : .small(1)
    guard !step.isZero else { throw .value("range() arg 3 must not be zero") }
    let (start, stop) = numbers.count == 1 ? (.small(0), numbers[0]) : (numbers[0], numbers[1])
    return try LargeRange.value(start: start, stop: stop, step: step)
  }
}

final class RangeIterator: TypedIterator {
  static let type = ClassObject("range_iterator")
  var type: ClassObject { Self.type }
  private let range: RangeObject
  private let isReversed: Bool
  private var position = 0

  init(_ range: RangeObject, isReversed: Bool = false) {
    self.range = range
    self.isReversed = isReversed
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard position < range.count else { return nil }
    defer { position += 1 }
    return .int(.small(range.number(at: isReversed ? range.count - 1 - position : position)))
  }
}
