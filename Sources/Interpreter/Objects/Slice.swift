import Values

/// A Python `slice`.
final class Slice: Holder, Instance, @unchecked Sendable {
  /// The bounds that a slice has in a sequence of some length: `range(*slice.indices(length))`.
  struct Bounds {
    let start: Int
    let stop: Int
    let step: Int
    /// The step as it was written; ``step`` may be nearer, where that takes the same places.
    let fullStep: Int

    /// How many places the slice takes.
    var count: Int {
      if step > 0 { return start < stop ? (stop - start - 1) / step + 1 : 0 }
      return stop < start ? (start - stop - 1) / (0 - step) + 1 : 0
    }

    /// The places, in order.
    var places: StrideTo<Int> { stride(from: start, to: start + count * step, by: step) }
  }

  var type: ClassObject { BuiltinClasses.slice }

  init(start: Value, stop: Value, step: Value) {
    super.init(holding: [start, stop, step])
  }

  private var start: Value { held.first ?? .none }
  private var stop: Value { held.count > 1 ? held[1] : .none }
  private var step: Value { held.count > 2 ? held[2] : .none }

  var representation: String { Value.object(self).representation }

  func represent(to writer: inout RepresentationWriter) {
    writer.append("slice(")
    writer.append(start)
    writer.append(", ")
    writer.append(stop)
    writer.append(", ")
    writer.append(step)
    writer.append(")")
  }

  func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    switch name {
    case "start": start
    case "stop": stop
    case "step": step
    default: nil
    }
  }

  var attributeNames: [String] { ["start", "stop", "step"] }

  /// Slices are in the order that the tuples of their parts are in.
  func elements(comparedWith other: Value, forOrder: Bool) -> (own: [Value], other: [Value])? {
    guard case .object(let object) = other, let other = object as? Slice else { return nil }
    return (held, other.held)
  }

  func hash(into hasher: inout Hasher) throws(Fault) { throw .type("unhashable type: 'slice'") }

  /// As CPython's `PySlice_AdjustIndices`: bounds outside of the sequence are moved to its ends.
  func bounds(in length: Int) throws(PythonException) -> Bounds {
    let step = try Self.number(self.step) ?? 1
    guard step != 0 else { throw .value("slice step cannot be zero") }
    // A step beyond the length takes one place, whatever it is; this keeps the arithmetic in range.
    let stride = max(min(step, length + 1), 0 - length - 1)
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? length - 1 : length
    func place(_ number: Int?, absent: Int) -> Int {
      guard let number else { return absent }
      if number < 0 { return number < 0 - length ? lowest : number + length }
      return min(number, highest)
    }
    return Bounds(
      start: place(try Self.number(start), absent: step < 0 ? highest : lowest),
      stop: place(try Self.number(stop), absent: step < 0 ? lowest : highest),
      step: stride,
      fullStep: step
    )
  }

  /// The bounds in a sequence of any length, in exact numbers (`slice.indices`).
  func exactBounds(
    in length: Integer
  ) throws(PythonException) -> (start: Integer, stop: Integer, step: Integer) {
    let step = try Self.integer(self.step) ?? .small(1)
    guard !step.isZero else { throw .value("slice step cannot be zero") }
    let lowest: Integer = .small(step.isNegative ? -1 : 0)
    let highest = step.isNegative ? length - .small(1) : length
    func place(_ number: Integer?, absent: Integer) -> Integer {
      guard let number else { return absent }
      let place = number.isNegative ? number + length : number
      return place < lowest ? lowest : highest < place ? highest : place
    }
    return (
      place(try Self.integer(start), absent: step.isNegative ? highest : lowest),
      place(try Self.integer(stop), absent: step.isNegative ? lowest : highest), step
    )
  }

  private static func integer(_ value: Value) throws(PythonException) -> Integer? {
    if case .none = value { return nil }
    guard let integer = value.asInteger else {
      throw .type("slice indices must be integers or None or have an __index__ method")
    }
    return integer
  }

  /// The methods of `slice`.
  static let methods: [String: Value] = {
    var table = MethodTable<Slice>(of: "slice") { $0.asSlice }
    table.one("indices") { (_, slice, length) throws(PythonException) in
      guard let integer = length.asInteger else {
        throw .type("'\(length.typeName)' object cannot be interpreted as an integer")
      }
      guard !integer.isNegative else { throw .value("length should not be negative") }
      let bounds = try slice.exactBounds(in: integer)
      return .tuple(Tuple([.int(bounds.start), .int(bounds.stop), .int(bounds.step)]))
    }
    return table.attributes
  }()

  private static func number(_ value: Value) throws(PythonException) -> Int? {
    try integer(value).map { $0.small ?? ($0.isNegative ? Int.min : Int.max) }
  }
}
