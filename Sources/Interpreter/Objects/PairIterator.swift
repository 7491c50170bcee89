import Values

/// An iterator whose elements may be tuples of two, which it can give without making the tuple: most
/// loops over `items()`, `enumerate` and `zip` take them apart at once.
protocol PairIterator: IteratorObject {
  var givesPairs: Bool { get }

  /// The next two; nil at the end.
  func nextPair(in interpreter: Interpreter) throws(PythonException) -> (Value, Value)?
}

extension Interpreter {
  /// Stores each element in a target and calls `body`, until that gives false.
  func forEach(
    in iterable: Value,
    as target: TargetCode,
    _ locals: Locals,
    _ body: () throws(PythonException) -> Bool
  ) throws(PythonException) {
    guard let (first, second) = target.pair, case .object = iterable else {
      return try forEach(in: iterable) { (element) throws(PythonException) in
        try target.store(element, self, locals)
        return try body()
      }
    }
    let iterator = try makeIterator(over: iterable)
    guard let pairs = iterator as? any PairIterator, pairs.givesPairs else {
      return try forEach(in: .object(iterator)) { (element) throws(PythonException) in
        try target.store(element, self, locals)
        return try body()
      }
    }
    while let (one, two) = try nextPair(of: pairs) {
      try checkInterruption()
      try first.store(one, self, locals)
      try second.store(two, self, locals)
      guard try body() else { return }
    }
  }

  private func nextPair(
    of iterator: any PairIterator
  ) throws(PythonException) -> (Value, Value)? {
    try checkStack()
    do {
      return try iterator.nextPair(in: self)
    } catch {
      guard error.object.type === ExceptionClasses.stopIteration else { throw error }
      return nil
    }
  }
}
