import Values

/// What asks about values.
extension Builtins {
  static var objects: [NativeFunction] {
    [
      NativeFunction(one: "callable") { (interpreter, value) in
        .bool(interpreter.isCallable(value))
      },
      NativeFunction("delattr", 2...2) { (interpreter, arguments) throws(PythonException) in
        let name = try attributeName(arguments[1])
        try interpreter.deleteAttribute(name, of: arguments[0])
        return .none
      },
      NativeFunction("dir", 0...1) { (interpreter, arguments) in
        let names =
          arguments.isEmpty
          ? interpreter.visibleNames.sorted()
          : interpreter.allNames(of: arguments[0])
        return .list(List(names.map { .string($0) }))
      },
      NativeFunction("getattr", 2...3) { (interpreter, arguments) throws(PythonException) in
        let name = try attributeName(arguments[1])
        guard arguments.count == 3 else {
          return try interpreter.attribute(name, of: arguments[0])
        }
        return try attributeIfPresent(name, of: arguments[0], interpreter) ?? arguments[2]
      },
      NativeFunction("globals", 0...0) { (interpreter, _) in .dict(interpreter.globalVariables) },
      NativeFunction(two: "hasattr") { (interpreter, object, name) throws(PythonException) in
        let name = try attributeName(name)
        return .bool(try attributeIfPresent(name, of: object, interpreter) != nil)
      },
      NativeFunction(one: "hash") { (_, value) throws(PythonException) in
        .int(.small(try hash(of: value)))
      },
      NativeFunction(one: "id") { (_, value) in .int(.small(identity(of: value))) },
      NativeFunction(two: "isinstance") { (_, object, types) throws(PythonException) in
        .bool(
          try isSubclass(
            object.type,
            of: types,
            "isinstance",
            takes: "a type, a tuple of types, or a union"
          )
        )
      },
      NativeFunction("issubclass", 2...2) { (_, arguments) throws(PythonException) in
        guard case .object(let object) = arguments[0], let type = object as? ClassObject else {
          // Of no classes nothing is one, whatever it is.
          if case .tuple(let classes) = arguments[1], classes.elements.isEmpty {
            return .bool(false)
          }
          throw PythonException.type("issubclass() arg 1 must be a class")
        }
        return .bool(
          try isSubclass(
            type,
            of: arguments[1],
            "issubclass",
            takes: "a class, a tuple of classes, or a union"
          )
        )
      },
      NativeFunction("help", 0...1) { (interpreter, arguments) throws(PythonException) in
        let page = try arguments.first.map { (value) throws(PythonException) in
          try HelpPage(in: interpreter).text(of: value)
        }
        interpreter.host.write(page ?? HelpPage.general)
        return .none
      },
      NativeFunction("locals", 0...0) { (interpreter, _) in .dict(interpreter.localVariables) },
      NativeFunction("setattr", 3...3) { (interpreter, arguments) throws(PythonException) in
        let name = try attributeName(arguments[1])
        try interpreter.setAttribute(name, of: arguments[0], to: arguments[2])
        return .none
      },
      NativeFunction("vars", 0...1, code: vars),
    ]
  }

  private static func attributeName(_ value: Value) throws(PythonException) -> String {
    guard case .string(let name) = value else {
      throw .type("attribute name must be string, not '\(value.typeName)'")
    }
    return name
  }

  /// nil where asking raises `AttributeError`; other exceptions go on.
  private static func attributeIfPresent(
    _ name: String,
    of value: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    do throws(PythonException) {
      return try interpreter.findAttribute(name, of: value)
    } catch  where error.object.type.isSubclass(of: ExceptionClasses.attributeError) {
      return nil
    }
  }

  private static func vars(
    _ interpreter: Interpreter,
    _ arguments: [Value]
  ) throws(PythonException) -> Value {
    guard let value = arguments.first else { return .dict(interpreter.localVariables) }
    let dict = Dict()
    guard case .object(let object) = value else {
      throw .type("vars() argument must have __dict__ attribute")
    }
    switch object {
    case let function as Function: return .dict(function.ownAttributes)
    case let module as Module:
      for name in module.attributes.keys.sorted() { dict[name] = module.attributes[name] }
    case let type as ClassObject:
      for name in type.attributes.keys.sorted() { dict[name] = type.attributes[name] }
    case is RangeObject, is LargeRange, is Slice:
      throw .type("vars() argument must have __dict__ attribute")
    case let instance as any Instance where !instance.attributeNames.isEmpty:
      for name in instance.attributeNames {
        dict[name] = try instance.attribute(name, in: interpreter)
      }
    default: throw .type("vars() argument must have __dict__ attribute")
    }
    return .dict(dict)
  }

  /// Whether a class descends from a class, from one of a tuple or of a union.
  static func isSubclass(
    _ type: ClassObject,
    of target: Value,
    _ function: String,
    takes kinds: String,
    depth: Int = 0
  ) throws(PythonException) -> Bool {
    switch target {
    case .tuple(let alternatives):
      guard depth < Nesting.limit else { throw .recursion }
      for alternative in alternatives.elements
      where try isSubclass(type, of: alternative, function, takes: kinds, depth: depth + 1) {
        return true
      }
      return false
    case .object(let object):
      if let other = object as? ClassObject { return type.isSubclass(of: other) }
      if object is GenericAlias {
        throw .type("\(function)() argument 2 cannot be a parameterized generic")
      }
      guard let union = object as? TypeUnion else { break }
      for alternative in union.alternatives {
        let other = alternative.isNone ? .object(BuiltinClasses.noneType) : alternative
        if try isSubclass(type, of: other, function, takes: kinds, depth: depth) { return true }
      }
      return false
    default: break
    }
    throw .type("\(function)() arg 2 must be \(kinds)")
  }

  // MARK: - Identity

  /// As CPython hashes numbers and tuples of them; other values hash by what they hold.
  private static func hash(of value: Value) throws(PythonException) -> Int {
    try raising { () throws(Fault) in try value.pythonHash() }
  }

  static func identity(of value: Value) -> Int {
    switch value {
    case .bytes(let bytes): return Identity.number(of: bytes)
    case .list(let list): return Identity.number(of: list)
    case .tuple(let tuple): return Identity.number(of: tuple)
    case .dict(let dict): return Identity.number(of: dict)
    case .set(let set): return Identity.number(of: set)
    case .object(let object): return Identity.number(of: object)
    default:
      var hasher = Hasher()
      hasher.combine(value.typeName)
      // What has no address of its own is always hashable.
      try? value.hash(into: &hasher)
      return hasher.finalize() & Int.max
    }
  }
}
