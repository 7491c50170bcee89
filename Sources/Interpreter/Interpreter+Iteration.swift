package import Values

extension Interpreter {
  /// The most elements a list made in one go may have; beyond it is `MemoryError`.
  package static let maximumElements = 1 << 26

  /// `iter(value)`.
  package func makeIterator(over value: Value) throws(PythonException) -> any IteratorObject {
    switch value {
    case .list(let list): return ListIterator(list)
    case .tuple(let tuple): return ArrayIterator(tuple.elements, type: ArrayIterator.tuple)
    case .dict(let dict): return DictIterator(dict)
    case .set(let set): return SetIterator(set)
    case .string(let text): return StringIterator(text)
    case .bytes(let bytes):
      return ArrayIterator(bytes.bytes.map { .int(.small(Int($0))) }, type: ArrayIterator.bytes)
    case .object(let object):
      if let iterator = object as? any IteratorObject {
        // A file iterates over itself, unless it is closed.
        guard let instance = object as? any Instance else { return iterator }
        return try instance.makeIterator(in: self) ?? iterator
      }
      if let instance = object as? any Instance,
        let iterator = try instance.makeIterator(in: self)
      {
        return iterator
      }
    default: break
    }
    throw .type("'\(value.typeName)' object is not iterable")
  }

  /// The iterator's next value, as far as the stack goes: iterators stand on iterators.
  package func next(of iterator: any IteratorObject) throws(PythonException) -> Value? {
    try advanced { () throws(PythonException) in try iterator.next(in: self) }
  }

  /// The same of an iterator of pairs.
  func nextPair(of iterator: any PairIterator) throws(PythonException) -> (Value, Value)? {
    try advanced { () throws(PythonException) in try iterator.nextPair(in: self) }
  }

  @inline(__always)
  private func advanced<Element>(
    _ next: () throws(PythonException) -> Element?
  ) throws(PythonException) -> Element? {
    try checkStack()
    do {
      return try next()
    } catch {
      // What a function raises in `map` or `filter` ends them like any iterator.
      guard error.object.type === ExceptionClasses.stopIteration else { throw error }
      return nil
    }
  }

  /// `list(value)`.
  package func elements(of value: Value) throws(PythonException) -> [Value] {
    switch value {
    case .list(let list): return list.elements
    case .tuple(let tuple): return tuple.elements
    case .dict(let dict): return dict.keys
    case .set(let set): return set.elements
    default: break
    }
    if case .object(let object) = value, let sized = object as? any Instance,
      let length = sized.length
    {
      guard length <= Self.maximumElements else { throw .memory }
    }
    var elements: [Value] = []
    try forEach(in: value) { (element) throws(PythonException) in
      guard elements.count < Self.maximumElements else { throw .memory }
      elements.append(element)
      return true
    }
    return elements
  }

  /// Calls `body` with each element until it gives false.
  // Part of its callers: a call of the body would count references that a loop need not.
  @inline(__always)
  package func forEach(
    in iterable: Value,
    _ body: (Value) throws(PythonException) -> Bool
  ) throws(PythonException) {
    switch iterable {
    case .list(let list):
      var position = 0
      while position < list.elements.count {
        try checkInterruption()
        guard try body(list.elements[position]) else { return }
        position += 1
      }
    case .tuple(let tuple):
      for element in tuple.elements {
        try checkInterruption()
        guard try body(element) else { return }
      }
    default:
      if case .object(let object) = iterable, let range = object.exactly(RangeObject.self) {
        for place in 0..<range.count {
          try checkInterruption()
          guard try body(.int(.small(range.number(at: place)))) else { return }
        }
        return
      }
      let iterator = try makeIterator(over: iterable)
      while let element = try next(of: iterator) {
        try checkInterruption()
        guard try body(element) else { return }
      }
    }
  }
}
