import Interpreter
import Values

/// `islice(iterable, stop)`, `islice(iterable, start, stop, step)`.
final class SliceIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("islice", 2...4) {
    (interpreter, arguments) throws(PythonException) in
    let isRange = arguments.count > 2
    let last = arguments[isRange ? 2 : 1]
    let indices = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
    // In C -1 is also the answer for what is no index.
    let isNumber = (last.asInteger?.small).map { $0 < -1 } ?? false
    let stop = try place(
      last,
      isNumber
        ? indices
        : "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
    )
    let start = isRange ? try place(arguments[1], indices) : nil
    let complaint = "Step for islice() must be a positive integer or None."
    let step = arguments.count == 4 ? try place(arguments[3], complaint) : nil
    guard step != 0 else { throw .value(complaint) }
    return SliceIterator(
      try interpreter.makeIterator(over: arguments[0]),
      from: start ?? 0,
      to: stop,
      by: step ?? 1
    )
  }

  private static func place(
    _ value: Value,
    _ complaint: String
  ) throws(PythonException) -> Int? {
    if value.isNone { return nil }
    guard let place = value.asInteger?.small, place >= 0 else { throw .value(complaint) }
    return place
  }

  private var position = 0
  private var nextPosition: Int
  private let stop: Int
  private let step: Int

  init(_ source: any IteratorObject, from start: Int, to stop: Int?, by step: Int) {
    nextPosition = start
    self.stop = stop ?? Int.max
    self.step = step
    super.init(Self.type, sources: [source])
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let source = sources.first else { return nil }
    while position < nextPosition {
      try interpreter.checkInterruption()
      guard try interpreter.next(of: source) != nil else { return finish() }
      position += 1
    }
    guard position < stop, let element = try interpreter.next(of: source) else { return finish() }
    position += 1
    let (next, overflow) = nextPosition.addingReportingOverflow(step)
    nextPosition = overflow ? stop : min(next, stop)
    return element
  }

  private func finish() -> Value? {
    sources = []
    return nil
  }
}

/// `pairwise(iterable)`.
final class PairIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("pairwise", 1...1) {
    (interpreter, arguments) throws(PythonException) in
    PairIterator(try interpreter.makeIterator(over: arguments[0]))
  }

  init(_ source: any IteratorObject) { super.init(Self.type, sources: [source]) }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let source = sources.first else { return nil }
    if held.isEmpty, let first = try interpreter.next(of: source) { held = [first] }
    guard let old = held.first, let new = try interpreter.next(of: source) else {
      sources = []
      held = []
      return nil
    }
    held = [new]
    return .tuple(Tuple([old, new]))
  }
}
