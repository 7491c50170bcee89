import Values

extension Interpreter {
  /// Stores each element in a target and calls `body`, until that gives false.
  func forEach(
    in iterable: Value,
    as target: TargetCode,
    _ locals: Locals,
    _ body: () throws(PythonException) -> Bool
  ) throws(PythonException) {
    if let (first, second) = target.pair, let pairs = try pairs(of: iterable) {
      while let (one, two) = try nextPair(of: pairs) {
        try checkInterruption()
        try first.store(one, self, locals)
        try second.store(two, self, locals)
        guard try body() else { return }
      }
      return
    }
    try forEach(in: iterable) { (element) throws(PythonException) in
      try target.store(element, self, locals)
      return try body()
    }
  }

  /// The iterator of `enumerate`, `zip` and `items()`; nil for all else, which is not looked at closer.
  private func pairs(of iterable: Value) throws(PythonException) -> (any PairIterator)? {
    guard case .object(let object) = iterable else { return nil }
    let iterator: any Object = object is DictView ? try makeIterator(over: iterable) : object
    guard let pairs = iterator as? any PairIterator, pairs.givesPairs else { return nil }
    return pairs
  }
}
