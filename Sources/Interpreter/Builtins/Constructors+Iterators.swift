import Values

extension Constructors {
  private static let enumerateSignature = Signature("iterable, start=0")

  static func enumerate(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    guard !arguments.positional.isEmpty || !arguments.keywords.isEmpty else {
      throw .type("enumerate() missing required argument 'iterable'")
    }
    // CPython's fast way in names its complaints by the keyword alone.
    let known = arguments.positional.isEmpty ? ["iterable"] : ["start"]
    if arguments.positional.count + arguments.keywords.count <= 2,
      let keyword = arguments.keywords.first, !known.contains(keyword.name),
      arguments.keywords.count == 1
    {
      throw Arguments.invalidKeyword(keyword.name, of: "enumerate", among: ["iterable", "start"])
    }
    let bound = try arguments.boundAsClinic(to: enumerateSignature, function: "enumerate")
    let start = bound[1] ?? .int(.small(0))
    guard let first = start.asInteger else {
      throw .type("'\(start.typeName)' object cannot be interpreted as an integer")
    }
    let source = try interpreter.makeIterator(over: bound[0] ?? .none)
    return .object(EnumerateIterator(source, from: first))
  }

  static func zip(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    var isStrict = false
    for keyword in arguments.keywords {
      guard keyword.name == "strict" else {
        throw Arguments.invalidKeyword(keyword.name, of: "zip", among: ["strict"])
      }
      isStrict = keyword.value.isTrue
    }
    var sources: [any IteratorObject] = []
    for value in arguments.positional {
      sources.append(try interpreter.makeIterator(over: value))
    }
    return .object(ZipIterator(sources, isStrict: isStrict))
  }

  static func map(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try arguments.checkNoKeywords(of: "map")
    guard arguments.positional.count >= 2 else {
      throw .type("map() must have at least two arguments.")
    }
    var sources: [any IteratorObject] = []
    for value in arguments.positional.dropFirst() {
      sources.append(try interpreter.makeIterator(over: value))
    }
    return .object(MapIterator(arguments.positional[0], sources))
  }

  static func filter(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try arguments.checkNoKeywords(of: "filter")
    try arguments.checkCount(2...2, of: "filter")
    let source = try interpreter.makeIterator(over: arguments.positional[1])
    return .object(FilterIterator(arguments.positional[0], source))
  }

  static func reversed(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try arguments.checkNoKeywords(of: "reversed")
    try arguments.checkCount(1...1, of: "reversed")
    let value = arguments.positional[0]
    switch value {
    case .list(let list):
      return .object(ReversedListIterator(list))
    case .tuple(let tuple):
      return .object(
        ArrayIterator(tuple.elements.reversed(), type: BuiltinClasses.reversed)
      )
    case .string(let text):
      return .object(
        ArrayIterator(
          text.unicodeScalars.reversed().map { .string(String($0)) },
          type: BuiltinClasses.reversed
        )
      )
    case .bytes(let bytes):
      return .object(
        ArrayIterator(
          bytes.bytes.reversed().map { .int(.small(Int($0))) },
          type: BuiltinClasses.reversed
        )
      )
    case .dict(let dict):
      return .object(ReversedDictIterator(dict, .keys))
    case .object(let object):
      if let range = object as? RangeObject { return .object(range.reversed()) }
      if let range = object as? LargeRange { return .object(try range.reversed()) }
      if let view = object as? DictView { return .object(view.reversed()) }
      // The attribute of a class is for its instances.
      if !(object is ClassObject),
        let method = try interpreter.findAttribute("__reversed__", of: value)
      {
        return try interpreter.call(method, Arguments())
      }
    default: break
    }
    throw .type("'\(value.typeName)' object is not reversible")
  }
}
