import Values

extension Interpreter {
  /// Stores each element in a target and calls `body`, until that gives false.
  func forEach(
    in iterable: Value,
    as target: TargetCode,
    _ locals: Locals,
    _ body: () throws(PythonException) -> Bool
  ) throws(PythonException) {
    func each(_ element: Value) throws(PythonException) -> Bool {
      try target.store(element, self, locals)
      return try body()
    }
    guard let (first, second) = target.pair, case .object = iterable else {
      return try forEach(in: iterable, each)
    }
    let iterator = try makeIterator(over: iterable)
    guard let pairs = iterator as? any PairIterator, pairs.givesPairs else {
      return try forEach(in: .object(iterator), each)
    }
    while let (one, two) = try nextPair(of: pairs) {
      try checkInterruption()
      try first.store(one, self, locals)
      try second.store(two, self, locals)
      guard try body() else { return }
    }
  }
}
