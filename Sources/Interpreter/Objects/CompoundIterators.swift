import Values

/// `enumerate(iterable, start)`.
final class EnumerateIterator: CompoundIterator, TypedIterator, PairIterator, @unchecked Sendable {
  var givesPairs: Bool { true }
  var type: ClassObject { BuiltinClasses.enumerate }
  private var number: Integer

  init(_ source: any IteratorObject, from start: Integer) {
    number = start
    super.init([source])
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let (number, element) = try nextPair(in: interpreter) else { return nil }
    return .tuple(Tuple([number, element]))
  }

  func nextPair(in interpreter: Interpreter) throws(PythonException) -> (Value, Value)? {
    guard let source = sources.first, let element = try interpreter.next(of: source) else {
      return nil
    }
    defer { number = number + .small(1) }
    return (.int(number), element)
  }
}

/// `zip(*iterables, strict=False)`.
final class ZipIterator: CompoundIterator, TypedIterator, PairIterator, @unchecked Sendable {
  var givesPairs: Bool { sources.count == 2 }
  var type: ClassObject { BuiltinClasses.zip }
  private let isStrict: Bool

  init(_ sources: [any IteratorObject], isStrict: Bool) {
    self.isStrict = isStrict
    super.init(sources)
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard !sources.isEmpty else { return nil }
    var elements: [Value] = []
    elements.reserveCapacity(sources.count)
    for (place, source) in sources.enumerated() {
      guard let element = try interpreter.next(of: source) else {
        if isStrict { try checkAllEnd(after: place, in: interpreter) }
        return nil
      }
      elements.append(element)
    }
    return .tuple(Tuple(elements))
  }

  func nextPair(in interpreter: Interpreter) throws(PythonException) -> (Value, Value)? {
    guard let one = try interpreter.next(of: sources[0]) else {
      if isStrict { try checkAllEnd(after: 0, in: interpreter) }
      return nil
    }
    guard let two = try interpreter.next(of: sources[1]) else {
      if isStrict { try checkAllEnd(after: 1, in: interpreter) }
      return nil
    }
    return (one, two)
  }

  private func checkAllEnd(
    after short: Int,
    in interpreter: Interpreter
  ) throws(PythonException) {
    func arguments(_ count: Int) -> String { count == 1 ? "argument 1" : "arguments 1-\(count)" }
    guard short == 0 else {
      throw .value("zip() argument \(short + 1) is shorter than \(arguments(short))")
    }
    for (place, source) in sources.enumerated().dropFirst()
    where try interpreter.next(of: source) != nil {
      throw .value("zip() argument \(place + 1) is longer than \(arguments(place))")
    }
  }
}

/// `map(function, *iterables)`.
final class MapIterator: CompoundIterator, TypedIterator, @unchecked Sendable {
  var type: ClassObject { BuiltinClasses.map }
  private var function: Value

  init(_ function: Value, _ sources: [any IteratorObject]) {
    self.function = function
    super.init(sources)
  }

  deinit {
    var held = [function]
    function = .none
    Discard.release(&held)
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    var elements: [Value] = []
    for source in sources {
      guard let element = try interpreter.next(of: source) else { return nil }
      elements.append(element)
    }
    return try interpreter.call(function, Arguments(elements))
  }
}

/// `filter(function, iterable)`; without a function it asks for the truth of the elements.
final class FilterIterator: CompoundIterator, TypedIterator, @unchecked Sendable {
  var type: ClassObject { BuiltinClasses.filter }
  private var function: Value

  init(_ function: Value, _ source: any IteratorObject) {
    self.function = function
    super.init([source])
  }

  deinit {
    var held = [function]
    function = .none
    Discard.release(&held)
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let source = sources.first else { return nil }
    while let element = try interpreter.next(of: source) {
      try interpreter.checkInterruption()
      if case .none = function {
        if element.isTrue { return element }
      } else if try interpreter.call(function, element).isTrue {
        return element
      }
    }
    return nil
  }
}

/// `iter(function, sentinel)`.
final class CallIterator: TypedIterator {
  static let type = ClassObject("callable_iterator")
  var type: ClassObject { Self.type }
  private var function: Value?
  private let sentinel: Value

  init(_ function: Value, until sentinel: Value) {
    self.function = function
    self.sentinel = sentinel
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let function else { return nil }
    let value = try interpreter.call(function, Arguments())
    guard try interpreter.matches(value, sentinel) else { return value }
    self.function = nil
    return nil
  }
}
