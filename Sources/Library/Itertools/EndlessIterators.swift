import Interpreter
import Syntax
import Values

/// `count(start=0, step=1)`.
final class CountIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("count", "start=0, step=1") {
    (_, bound) throws(PythonException) in
    let (start, step) = (bound[0] ?? .int(.small(0)), bound[1] ?? .int(.small(1)))
    guard start.isRealNumber, step.isRealNumber else { throw .type("a number is required") }
    guard let whole = step.asInteger, whole == .small(1), let first = start.asInteger else {
      return CountIterator(from: start, by: step)
    }
    return CountIterator(from: .int(first), by: step)
  }

  init(from start: Value, by step: Value) { super.init(Self.type, held: [start, step]) }

  override var representation: String {
    let (current, step) = (held[0].representation, held[1])
    if let whole = step.asInteger, whole == .small(1) { return "count(\(current))" }
    return "count(\(current), \(step.representation))"
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    let current = held[0]
    held[0] = try interpreter.binary(.add, current, held[1])
    return current
  }
}

extension Value {
  fileprivate var isRealNumber: Bool {
    switch self {
    case .int, .bool, .float: true
    default: false
    }
  }
}

/// `cycle(iterable)`.
final class CycleIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("cycle", 1...1) {
    (interpreter, arguments) throws(PythonException) in
    CycleIterator(try interpreter.makeIterator(over: arguments[0]))
  }

  private var position = 0

  /// `held` is what was seen, to be told again.
  init(_ source: any IteratorObject) { super.init(Self.type, sources: [source]) }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    if let source = sources.first {
      if let element = try interpreter.next(of: source) {
        try interpreter.checkCount(held.count, plus: 1)
        held.append(element)
        return element
      }
      sources = []
    }
    guard !held.isEmpty else { return nil }
    defer { position = (position + 1) % held.count }
    return held[position]
  }
}

/// `repeat(object, times)`; without times for ever.
final class RepeatIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("repeat", "object, times=None") {
    (interpreter, bound) throws(PythonException) in
    let times = try bound[1].map { (value) throws(PythonException) in
      max(0, try interpreter.index(value))
    }
    return RepeatIterator(bound[0] ?? .none, times: times)
  }

  private var remaining: Int?

  init(_ value: Value, times: Int?) {
    remaining = times
    super.init(Self.type, held: [value])
  }

  override var representation: String { Value.object(self).representation }

  override func represent(to writer: inout RepresentationWriter) {
    writer.append("repeat(")
    writer.append(held[0])
    writer.append(remaining.map { ", \($0))" } ?? ")")
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let remaining else { return held[0] }
    guard remaining > 0 else { return nil }
    self.remaining = remaining - 1
    return held[0]
  }
}
