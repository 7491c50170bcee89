import Interpreter
import Syntax
import Values

/// What makes a dictionary a `collections.defaultdict`: a factory for what is absent.
final class DefaultDict: DictClass {
  private var factory: Value

  init(_ factory: Value) { self.factory = factory }

  static func make(_ factory: Value) -> Dict { DictSubclass(DefaultDict(factory)) }

  deinit {
    var held = [factory]
    factory = .none
    Discard.release(&held)
  }

  var type: ClassObject { Self.type }
  func copied() -> any DictClass { DefaultDict(factory) }

  func attribute(_ name: String) -> Value? { name == "default_factory" ? factory : nil }
  var attributeNames: [String] { ["default_factory"] }

  func setAttribute(_ name: String, to value: Value) -> Bool {
    guard name == "default_factory" else { return false }
    factory = value
    return true
  }

  func represent(_ dict: Dict, to writer: inout RepresentationWriter) {
    writer.append("defaultdict(")
    writer.append(factory)
    writer.append(", ")
    writer.append(dict)
    writer.append(")")
  }

  func layout(of dict: Dict) -> PrettyLayout? {
    dict.count == 0
      ? .entries("defaultdict", []) : .dictionary("defaultdict", factory, dict)
  }

  func missing(
    _ key: Value,
    of dict: Dict,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    if factory.isNone { return nil }
    let value = try interpreter.call(factory, Arguments())
    try dict.put(value, for: key)
    return value
  }

  /// Of two dictionaries the union is one of these, with the factory of this one.
  func binary(
    _ operation: BinaryOperator,
    _ dict: Dict,
    _ other: Value,
    isReflected: Bool,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    guard operation == .bitOr, case .dict(let second) = other else { return nil }
    let union = Self.make(factory)
    union.adopt(isReflected ? second : dict)
    try interpreter.update(union, from: .dict(isReflected ? dict : second))
    return .dict(union)
  }
}

extension DefaultDict {
  static let type: ClassObject = {
    let type = ClassObject(
      "defaultdict",
      module: "collections",
      bases: [BuiltinClasses.dict],
      attributes: methods
    ) { (interpreter, arguments) throws(PythonException) in
      let factory = arguments.positional.first ?? .none
      guard factory.isNone || interpreter.isCallable(factory) else {
        throw .type("first argument must be callable or None")
      }
      try Arguments(Array(arguments.positional.dropFirst())).checkCount(0...1, of: "dict")
      let dict = make(factory)
      if arguments.positional.count > 1 {
        try interpreter.update(dict, from: arguments.positional[1])
      }
      interpreter.add(arguments.keywords, to: dict)
      return .dict(dict)
    }
    type.add(
      NativeFunction("fromkeys", 1...2, of: "defaultdict") {
        (interpreter, arguments) throws(PythonException) in
        let dict = make(.none)
        try dict.fill(arguments[0], with: arguments.count == 2 ? arguments[1] : .none, interpreter)
        return .dict(dict)
      }
    )
    return type
  }()

  private static let methods: [String: Value] = {
    var table = MethodTable<Dict>(of: "defaultdict") {
      guard case .dict(let dict) = $0, dict.kind is DefaultDict else { return nil }
      return dict
    }
    for name in ["copy", "__copy__"] {
      table.none(name) { dict in
        let copy = make((dict.kind as? DefaultDict)?.factory ?? .none)
        copy.adopt(dict)
        return .dict(copy)
      }
    }
    table.one("__missing__") { (interpreter, dict, key) throws(PythonException) in
      guard let value = try dict.dictClass?.missing(key, of: dict, in: interpreter) else {
        throw .key(key)
      }
      return value
    }
    return table.attributes
  }()
}

extension Dict {
  /// `fromkeys`: one value for each element.
  func fill(
    _ keys: Value,
    with value: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    try interpreter.forEach(in: keys) { (key) throws(PythonException) in
      try put(value, for: key)
      return true
    }
  }
}
