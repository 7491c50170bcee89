import Interpreter
import Values

/// `compress(data, selectors)`.
final class CompressIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("compress", "data, selectors") {
    (interpreter, bound) throws(PythonException) in
    let data = try interpreter.makeIterator(over: bound[0] ?? .none)
    return CompressIterator(data, try interpreter.makeIterator(over: bound[1] ?? .none))
  }

  init(_ data: any IteratorObject, _ selectors: any IteratorObject) {
    super.init(Self.type, sources: [data, selectors])
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    while let element = try interpreter.next(of: sources[0]),
      let selector = try interpreter.next(of: sources[1])
    {
      if selector.isTrue { return element }
      try interpreter.checkInterruption()
    }
    return nil
  }
}

/// `dropwhile(predicate, iterable)`.
final class DropWhileIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("dropwhile", 2...2) {
    (interpreter, arguments) throws(PythonException) in
    DropWhileIterator(arguments[0], try interpreter.makeIterator(over: arguments[1]))
  }

  private var isDropping = true

  init(_ predicate: Value, _ source: any IteratorObject) {
    super.init(Self.type, sources: [source], held: [predicate])
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    while let element = try interpreter.next(of: sources[0]) {
      if isDropping {
        if try interpreter.call(held[0], Arguments([element])).isTrue { continue }
        isDropping = false
      }
      return element
    }
    return nil
  }
}

/// `takewhile(predicate, iterable)`.
final class TakeWhileIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("takewhile", 2...2) {
    (interpreter, arguments) throws(PythonException) in
    TakeWhileIterator(arguments[0], try interpreter.makeIterator(over: arguments[1]))
  }

  init(_ predicate: Value, _ source: any IteratorObject) {
    super.init(Self.type, sources: [source], held: [predicate])
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let source = sources.first, let element = try interpreter.next(of: source) else {
      return nil
    }
    if try interpreter.call(held[0], Arguments([element])).isTrue { return element }
    sources = []
    return nil
  }
}

/// `filterfalse(function, iterable)`; without a function it asks for the truth of the elements.
final class FilterFalseIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("filterfalse", 2...2) {
    (interpreter, arguments) throws(PythonException) in
    FilterFalseIterator(arguments[0], try interpreter.makeIterator(over: arguments[1]))
  }

  init(_ function: Value, _ source: any IteratorObject) {
    super.init(Self.type, sources: [source], held: [function])
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    while let element = try interpreter.next(of: sources[0]) {
      let answer =
        held[0].isNone ? element : try interpreter.call(held[0], Arguments([element]))
      if !answer.isTrue { return element }
      try interpreter.checkInterruption()
    }
    return nil
  }
}
