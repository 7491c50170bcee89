import Interpreter
import Values

/// `groupby(iterable, key=None)`: each group takes from the same source.
final class GroupIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("groupby", "iterable, key=None") {
    (interpreter, bound) throws(PythonException) in
    GroupIterator(try interpreter.makeIterator(over: bound[0] ?? .none), by: bound[1] ?? .none)
  }

  /// The key of the group that was given last.
  private var targetKey: Value?
  private var currentKey: Value?
  private var currentValue: Value?
  /// Which group may still take elements: the newest.
  private var generation = 0

  init(_ source: any IteratorObject, by key: Value) {
    super.init(Self.type, sources: [source], held: [key])
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    generation += 1
    while true {
      if let currentKey {
        guard let targetKey, try interpreter.matches(targetKey, currentKey) else { break }
        try interpreter.checkInterruption()
      }
      guard try step(interpreter) else { return nil }
    }
    guard let currentKey else { return nil }
    targetKey = currentKey
    return .tuple(
      Tuple([currentKey, .object(Group(self, key: currentKey, generation: generation))])
    )
  }

  private func step(_ interpreter: Interpreter) throws(PythonException) -> Bool {
    guard let source = sources.first, let value = try interpreter.next(of: source) else {
      return false
    }
    currentKey = held[0].isNone ? value : try interpreter.call(held[0], Arguments([value]))
    currentValue = value
    return true
  }

  fileprivate func element(
    ofGroup number: Int,
    key: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    guard number == generation else { return nil }
    if currentValue == nil, try !step(interpreter) { return nil }
    guard let currentKey, try interpreter.matches(key, currentKey) else { return nil }
    defer { currentValue = nil }
    return currentValue
  }
}

/// The elements of one group.
private final class Group: ItertoolsIterator {
  static let type = ClassObject("_grouper", module: "itertools")
  private let generation: Int

  init(_ parent: GroupIterator, key: Value, generation: Int) {
    self.generation = generation
    super.init(Self.type, sources: [parent], held: [key])
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let parent = sources.first as? GroupIterator else { return nil }
    return try parent.element(ofGroup: generation, key: held[0], interpreter)
  }
}
