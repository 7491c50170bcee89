import Values

/// What calling a built-in class makes.
enum Constructors {
  static func object(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    guard arguments.positional.isEmpty, arguments.keywords.isEmpty else {
      throw .type("object() takes no arguments")
    }
    return .object(PlainObject())
  }

  static func type(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    guard arguments.positional.count == 1, arguments.keywords.isEmpty else {
      if arguments.positional.count == 1 { throw .type("type() takes no keyword arguments") }
      throw .type(
        arguments.positional.count == 3
          ? "classes are not made in this shell" : "type() takes 1 or 3 arguments"
      )
    }
    return .object(arguments.positional[0].type)
  }

  static func none(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    guard arguments.positional.isEmpty, arguments.keywords.isEmpty else {
      throw .type("NoneType takes no arguments")
    }
    return .none
  }

  // MARK: - Containers

  static func list(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try .list(List(elements(of: arguments, "list", interpreter)))
  }

  static func tuple(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    if let first = arguments.positional.first, case .tuple = first,
      arguments.positional.count == 1, arguments.keywords.isEmpty
    {
      return first
    }
    return try .tuple(Tuple(elements(of: arguments, "tuple", interpreter)))
  }

  static func set(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try .set(makeSet(arguments, "set", isFrozen: false, interpreter))
  }

  static func frozenset(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try .set(makeSet(arguments, "frozenset", isFrozen: true, interpreter))
  }

  private static func makeSet(
    _ arguments: Arguments,
    _ name: String,
    isFrozen: Bool,
    _ interpreter: Interpreter
  ) throws(PythonException) -> SetValue {
    guard let source = try source(of: arguments, name) else { return SetValue(isFrozen: isFrozen) }
    return try interpreter.makeSet(from: source, isFrozen: isFrozen)
  }

  private static func elements(
    of arguments: Arguments,
    _ name: String,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [Value] {
    guard let source = try source(of: arguments, name) else { return [] }
    return try interpreter.elements(of: source)
  }

  /// The only argument, which may be left out.
  private static func source(
    of arguments: Arguments,
    _ name: String
  ) throws(PythonException) -> Value? {
    try arguments.checkNoKeywords(of: name)
    try arguments.checkCount(0...1, of: name)
    return arguments.positional.first
  }

  static func dict(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try arguments.checkCount(0...1, of: "dict")
    let dict = Dict()
    if let source = arguments.positional.first { try interpreter.update(dict, from: source) }
    interpreter.add(arguments.keywords, to: dict)
    return .dict(dict)
  }

  static func slice(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try arguments.checkNoKeywords(of: "slice")
    try arguments.checkCount(1...3, of: "slice")
    let given = arguments.positional
    return .object(
      given.count == 1
        ? Slice(start: .none, stop: given[0], step: .none)
        : Slice(start: given[0], stop: given[1], step: given.count == 3 ? given[2] : .none)
    )
  }
}

/// `object()`: good for being itself.
final class PlainObject: Instance {
  var type: ClassObject { BuiltinClasses.object }
}
