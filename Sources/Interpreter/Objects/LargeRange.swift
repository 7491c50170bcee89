import Values

/// A `range` with bounds, or with more numbers, than a machine integer holds.
final class LargeRange: NumberRange {
  var type: ClassObject { BuiltinClasses.range }
  let start: Integer
  let stop: Integer
  let step: Integer
  let count: Integer

  /// The step is known not to be zero.
  init(start: Integer, stop: Integer, step: Integer) throws(PythonException) {
    self.start = start
    self.stop = stop
    self.step = step
    let distance = step.isNegative ? start - stop : stop - start
    guard !distance.isNegative, !distance.isZero else {
      count = .small(0)
      return
    }
    count = try raising { () throws(Fault) in
      try (distance - .small(1)).floorQuotient(by: step.magnitude) + .small(1)
    }
  }

  /// The range as a value: with machine integers when it fits them.
  static func value(
    start: Integer,
    stop: Integer,
    step: Integer
  ) throws(PythonException) -> Value {
    if let one = start.small, let two = stop.small, let three = step.small,
      let range = RangeObject(start: one, stop: two, step: three)
    {
      return .object(range)
    }
    return .object(try LargeRange(start: start, stop: stop, step: step))
  }

  /// The number at a place that is known to be in range.
  func number(at place: Integer) throws(PythonException) -> Integer {
    try raising { () throws(Fault) in start + (try place.multiplied(by: step)) }
  }

  var representation: String {
    let bounds = "\(Value.int(start).representation), \(Value.int(stop).representation)"
    return step == .small(1)
      ? "range(\(bounds))" : "range(\(bounds), \(Value.int(step).representation))"
  }

  var isTrue: Bool { !count.isZero }

  /// The place of a number, nil when it is not in the range.
  func exactPlace(of value: Value) throws(PythonException) -> Integer? {
    var number = value.asInteger
    if case .float(let double) = value { number = Integer(exactly: double) }
    guard let number, !count.isZero else { return nil }
    let (place, rest) = try raising { () throws(Fault) in
      try (number - start).quotientAndModulo(by: step)
    }
    guard rest.isZero, !place.isNegative, place < count else { return nil }
    return place
  }

  func isEqual(to other: Value) -> Bool {
    guard case .object(let object) = other, let other = object as? LargeRange else { return false }
    guard count == other.count else { return false }
    return count.isZero || start == other.start && (count == .small(1) || step == other.step)
  }

  func hash(into hasher: inout Hasher) throws(Fault) {
    hasher.combine(count)
    if !count.isZero { hasher.combine(start) }
    if count != .small(1) { hasher.combine(step) }
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "start": .int(start)
    case "stop": .int(stop)
    case "step": .int(step)
    default: nil
    }
  }

  var attributeNames: [String] { ["start", "stop", "step"] }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    try exactPlace(of: value) != nil
  }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    if let slice = key.asSlice { return try cut(slice) }
    guard let index = key.asInteger else {
      throw .type("range indices must be integers or slices, not \(key.typeName)")
    }
    let place = index.isNegative ? index + count : index
    guard !place.isNegative, place < count else {
      throw .index("range object index out of range")
    }
    return .int(try number(at: place))
  }

  private func cut(_ slice: Slice) throws(PythonException) -> Value {
    let bounds = try slice.exactBounds(in: count)
    return try Self.value(
      start: number(at: bounds.start),
      stop: number(at: bounds.stop),
      step: raising { () throws(Fault) in try step.multiplied(by: bounds.step) }
    )
  }

  func makeIterator(in interpreter: Interpreter) throws(PythonException) -> (any IteratorObject)? {
    LargeRangeIterator(self, from: start, by: step)
  }

  func reversed() throws(PythonException) -> any IteratorObject {
    LargeRangeIterator(self, from: try number(at: count - .small(1)), by: -step)
  }
}

final class LargeRangeIterator: TypedIterator {
  static let type = ClassObject("longrange_iterator")
  var type: ClassObject { Self.type }
  private var number: Integer
  private let step: Integer
  private var remaining: Integer

  init(_ range: LargeRange, from start: Integer, by step: Integer) {
    number = start
    self.step = step
    remaining = range.count
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard !remaining.isZero else { return nil }
    defer {
      number = number + step
      remaining = remaining - .small(1)
    }
    return .int(number)
  }
}
