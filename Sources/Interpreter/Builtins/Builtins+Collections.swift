import Values

/// What works on containers and iterators.
extension Builtins {
  static var collections: [NativeFunction] {
    [
      NativeFunction(one: "len") { (interpreter, value) throws(PythonException) in
        if case .string(let text) = value {
          return .int(.small(interpreter.textPlaces.length(of: text)))
        }
        return .int(.small(try length(of: value)))
      },
      NativeFunction(one: "any") { (interpreter, value) throws(PythonException) in
        var result = false
        try interpreter.forEach(in: value) { (element) throws(PythonException) in
          result = element.isTrue
          return !result
        }
        return .bool(result)
      },
      NativeFunction(one: "all") { (interpreter, value) throws(PythonException) in
        var result = true
        try interpreter.forEach(in: value) { (element) throws(PythonException) in
          result = element.isTrue
          return result
        }
        return .bool(result)
      },
      NativeFunction("iter", 1...2, code: iterator),
      NativeFunction("next", 1...2, code: next),
      NativeFunction(
        "sorted",
        describedBy: Signature("iterable, /, *, key=None, reverse=False"),
        code: sorted
      ),
      NativeFunction("min", describedBy: extremeSignature) {
        (interpreter, arguments) throws(PythonException) in
        try extreme("min", interpreter, arguments, isBetter: interpreter.isLess)
      },
      NativeFunction("max", describedBy: extremeSignature) {
        (interpreter, arguments) throws(PythonException) in
        try extreme("max", interpreter, arguments, isBetter: interpreter.isGreater)
      },
    ]
  }

  /// `len(value)`.
  static func length(of value: Value) throws(PythonException) -> Int {
    switch value {
    case .string(let text): return text.length
    case .bytes(let bytes): return bytes.bytes.count
    case .list(let list): return list.elements.count
    case .tuple(let tuple): return tuple.elements.count
    case .dict(let dict): return dict.count
    case .set(let set): return set.count
    case .object(let object):
      if let length = (object as? any Instance)?.length { return length }
      if let range = object as? LargeRange {
        guard let count = range.count.small else {
          throw .overflow("Python int too large to convert to C ssize_t")
        }
        return count
      }
    default: break
    }
    throw .type("object of type '\(value.typeName)' has no len()")
  }

  private static func iterator(
    _ interpreter: Interpreter,
    _ arguments: [Value]
  ) throws(PythonException) -> Value {
    guard arguments.count == 2 else {
      return .object(try interpreter.makeIterator(over: arguments[0]))
    }
    guard interpreter.isCallable(arguments[0]) else {
      throw .type("iter(v, w): v must be callable")
    }
    return .object(CallIterator(arguments[0], until: arguments[1]))
  }

  private static func next(
    _ interpreter: Interpreter,
    _ arguments: [Value]
  ) throws(PythonException) -> Value {
    guard case .object(let object) = arguments[0], let iterator = object as? any IteratorObject
    else { throw .type("'\(arguments[0].typeName)' object is not an iterator") }
    if let value = try interpreter.next(of: iterator) { return value }
    if arguments.count == 2 { return arguments[1] }
    throw PythonException(ExceptionObject(ExceptionClasses.stopIteration, arguments: []))
  }

  private static func sorted(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try arguments.checkCount(1...1, of: "sorted")
    let elements = try interpreter.elements(of: arguments.positional[0])
    let order = try SortOrder(of: arguments.keywords)
    return .list(List(try order.sorted(elements, in: interpreter)))
  }

  // MARK: - min and max

  private static let extremeSignature = Signature("*args, default=None, key=None")

  private static func extreme(
    _ name: String,
    _ interpreter: Interpreter,
    _ arguments: Arguments,
    isBetter: (Value, Value) throws(PythonException) -> Bool
  ) throws(PythonException) -> Value {
    guard !arguments.positional.isEmpty else {
      throw .type("\(name) expected at least 1 argument, got 0")
    }
    var key: Value?
    var fallback: Value?
    for keyword in arguments.keywords {
      switch keyword.name {
      case "key": key = Optional(keyword.value).unlessNone
      case "default": fallback = keyword.value
      default: throw Arguments.invalidKeyword(keyword.name, of: name, among: ["key", "default"])
      }
    }
    let several = arguments.positional.count > 1
    if several, fallback != nil {
      throw .type(
        "Cannot specify a default for \(name)() with multiple positional arguments"
      )
    }
    var best: (key: Value, value: Value)?
    let candidates = several ? .tuple(Tuple(arguments.positional)) : arguments.positional[0]
    try interpreter.forEach(in: candidates) { (value) throws(PythonException) in
      var rank = value
      if let key { rank = try interpreter.call(key, value) }
      if let current = best {
        if try isBetter(rank, current.key) { best = (rank, value) }
      } else {
        best = (rank, value)
      }
      return true
    }
    if let best { return best.value }
    if let fallback { return fallback }
    throw .value("\(name)() arg is an empty sequence")
  }
}

/// The `key` and `reverse` of `sorted` and `list.sort`.
struct SortOrder {
  private var key: Value?
  private var isReversed = false

  init(of keywords: [(name: String, value: Value)]) throws(PythonException) {
    for keyword in keywords {
      switch keyword.name {
      case "key": key = Optional(keyword.value).unlessNone
      case "reverse":
        guard let flag = keyword.value.asInteger else {
          throw .type("'\(keyword.value.typeName)' object cannot be interpreted as an integer")
        }
        isReversed = !flag.isZero
      default: throw Arguments.invalidKeyword(keyword.name, of: "sort", among: ["key", "reverse"])
      }
    }
  }

  /// Stable also in reverse: equal elements keep their order.
  func sorted(
    _ elements: [Value],
    in interpreter: Interpreter
  ) throws(PythonException) -> [Value] {
    var keys = elements
    if let key {
      // In the order given: a key function may count its calls.
      keys.removeAll(keepingCapacity: true)
      for element in elements { keys.append(try interpreter.call(key, element)) }
    }
    let last = elements.count - 1
    if isReversed { keys.reverse() }
    let places = try Sorting.places(of: keys) { (one, two) throws(PythonException) in
      try interpreter.isLess(one, two)
    }
    var result = places.map { elements[isReversed ? last - $0 : $0] }
    if isReversed { result.reverse() }
    return result
  }
}
