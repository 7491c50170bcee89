import Interpreter
import Syntax
import Values

/// `chain(*iterables)`.
final class ChainIterator: ItertoolsIterator {
  static let type: ClassObject = {
    let type = ClassObject("chain", module: "itertools") {
      (interpreter, arguments) throws(PythonException) in
      try arguments.checkNoKeywords(of: "chain")
      let iterables = Value.tuple(Tuple(arguments.positional))
      return .object(ChainIterator(of: try interpreter.makeIterator(over: iterables)))
    }
    type.addFunction("from_iterable") { (interpreter, arguments) throws(PythonException) in
      let iterables = try arguments.one("chain.from_iterable")
      return .object(ChainIterator(of: try interpreter.makeIterator(over: iterables)))
    }
    return type
  }()

  /// The first source gives the iterables; the second, when there is one, is the current one.
  init(of iterables: any IteratorObject) { super.init(Self.type, sources: [iterables]) }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    while let iterables = sources.first {
      if sources.count > 1 {
        if let element = try interpreter.next(of: sources[1]) { return element }
        sources.removeLast()
      }
      try interpreter.checkInterruption()
      guard let iterable = try interpreter.next(of: iterables) else {
        sources = []
        return nil
      }
      do throws(PythonException) {
        sources.append(try interpreter.makeIterator(over: iterable))
      } catch {
        sources = []
        throw error
      }
    }
    return nil
  }
}

/// `accumulate(iterable, func, *, initial=None)`: sums unless there is a function.
final class AccumulateIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("accumulate", "iterable, func=None, *, initial=None") {
    (interpreter, bound) throws(PythonException) in
    AccumulateIterator(
      try interpreter.makeIterator(over: bound[0] ?? .none),
      bound[1] ?? .none,
      from: bound[2] ?? .none
    )
  }

  private var total: Value?
  private var initial: Value?

  init(_ source: any IteratorObject, _ function: Value, from initial: Value) {
    self.initial = initial.isNone ? nil : initial
    super.init(Self.type, sources: [source], held: [function])
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    if let first = initial {
      initial = nil
      total = first
      return first
    }
    guard let source = sources.first, let element = try interpreter.next(of: source) else {
      return nil
    }
    guard let total else {
      self.total = element
      return element
    }
    let new =
      held[0].isNone
      ? try interpreter.binary(.add, total, element)
      : try interpreter.call(held[0], Arguments([total, element]))
    self.total = new
    return new
  }
}

/// `starmap(function, iterable)`: each element is a call's arguments.
final class StarmapIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("starmap", 2...2) {
    (interpreter, arguments) throws(PythonException) in
    StarmapIterator(arguments[0], try interpreter.makeIterator(over: arguments[1]))
  }

  init(_ function: Value, _ source: any IteratorObject) {
    super.init(Self.type, sources: [source], held: [function])
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let source = sources.first, let element = try interpreter.next(of: source) else {
      return nil
    }
    return try interpreter.call(held[0], Arguments(interpreter.elements(of: element)))
  }
}

/// `zip_longest(*iterables, fillvalue=None)`.
final class LongestZipIterator: ItertoolsIterator {
  static let type = ClassObject("zip_longest", module: "itertools") {
    (interpreter, arguments) throws(PythonException) in
    guard arguments.keywords.allSatisfy({ $0.name == "fillvalue" }) else {
      throw .type("zip_longest() got an unexpected keyword argument")
    }
    var sources: [any IteratorObject] = []
    for value in arguments.positional { sources.append(try interpreter.makeIterator(over: value)) }
    return .object(LongestZipIterator(sources, filler: arguments.keywords.first?.value ?? .none))
  }

  private var isActive: [Bool]

  init(_ sources: [any IteratorObject], filler: Value) {
    isActive = sources.map { _ in true }
    super.init(Self.type, sources: sources, held: [filler])
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    var elements: [Value] = []
    for (place, source) in sources.enumerated() {
      if isActive[place], let element = try interpreter.next(of: source) {
        elements.append(element)
        continue
      }
      isActive[place] = false
      guard isActive.contains(true) else { return nil }
      elements.append(held[0])
    }
    return elements.isEmpty ? nil : .tuple(Tuple(elements))
  }
}
