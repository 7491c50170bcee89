import Interpreter
import Syntax
import Values

/// What makes a dictionary a `collections.OrderedDict`: two of them compare in order.
final class OrderedDict: DictClass {
  private var attributes: [String: Value] = [:]

  static func make() -> Dict { DictSubclass(OrderedDict()) }

  var type: ClassObject { Self.type }

  func copied() -> any DictClass {
    let copy = OrderedDict()
    copy.attributes = attributes
    return copy
  }

  var equality: DictEquality { .order }

  func attribute(_ name: String) -> Value? { attributes[name] }
  var attributeNames: [String] { Array(attributes.keys) }

  func setAttribute(_ name: String, to value: Value) -> Bool {
    guard Self.type.attribute(name) == nil else { return false }
    attributes[name] = value
    return true
  }

  func represent(_ dict: Dict, to writer: inout RepresentationWriter) {
    guard dict.count > 0 else { return writer.append("OrderedDict()") }
    writer.append(dict.itemTuples, of: dict, "OrderedDict([", "])", ellipsis: "...")
  }

  func layout(of dict: Dict) -> PrettyLayout? {
    .wrapped("OrderedDict", .list(List(dict.itemTuples)))
  }

  func binary(
    _ operation: BinaryOperator,
    _ dict: Dict,
    _ other: Value,
    isReflected: Bool,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    guard operation == .bitOr, case .dict(let second) = other else { return nil }
    let union = Self.make()
    union.adopt(isReflected ? second : dict)
    try interpreter.update(union, from: .dict(isReflected ? dict : second))
    return .dict(union)
  }

  func inPlace(
    _ operation: BinaryOperator,
    _ dict: Dict,
    _ other: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> Bool {
    guard operation == .bitOr else { return false }
    try Self.update(dict, from: other, interpreter)
    return true
  }

  /// As `dict.update`, with words of its own about pairs that are none.
  static func update(
    _ dict: Dict,
    from source: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    guard try !interpreter.isMapping(source) else {
      return try interpreter.update(dict, from: source)
    }
    try interpreter.forEach(in: source) { (element) throws(PythonException) in
      let parts = try interpreter.elements(of: element)
      guard parts.count >= 2 else {
        throw .value("need more than \(parts.count) value\(parts.count == 1 ? "" : "s") to unpack")
      }
      guard parts.count == 2 else { throw .value("too many values to unpack (expected 2)") }
      try dict.put(parts[1], for: parts[0])
      return true
    }
  }
}

extension OrderedDict {
  static let type: ClassObject = {
    let type = ClassObject(
      "OrderedDict",
      module: "collections",
      bases: [BuiltinClasses.dict],
      attributes: methods
    ) { (interpreter, arguments) throws(PythonException) in
      guard arguments.positional.count <= 1 else {
        throw .type("expected at most 1 arguments, got \(arguments.positional.count)")
      }
      let dict = make()
      if let source = arguments.positional.first { try update(dict, from: source, interpreter) }
      interpreter.add(arguments.keywords, to: dict)
      return .dict(dict)
    }
    type.add(
      NativeFunction(
        clinic: "fromkeys",
        Signature("iterable, value=None"),
        offeredBy: type.name
      ) { (interpreter, bound) throws(PythonException) in
        let dict = make()
        try dict.fill(bound[0] ?? .none, with: bound[1] ?? .none, interpreter)
        return .dict(dict)
      }
    )
    return type
  }()

  private static let methods: [String: Value] = {
    var table = MethodTable<Dict>(of: "OrderedDict") {
      guard case .dict(let dict) = $0, dict.kind is OrderedDict else { return nil }
      return dict
    }
    table.none("clear") { dict in
      dict.removeAll()
      return .none
    }
    for name in ["copy", "__copy__"] {
      table.none(name) { dict in
        let copy = make()
        copy.adopt(dict)
        return .dict(copy)
      }
    }
    table.define("update") { (interpreter, dict, arguments) throws(PythonException) in
      guard arguments.positional.count <= 1 else {
        throw .type(
          "update() takes at most 1 positional argument (\(arguments.positional.count) given)"
        )
      }
      if let source = arguments.positional.first { try update(dict, from: source, interpreter) }
      interpreter.add(arguments.keywords, to: dict)
      return .none
    }
    addEnds(to: &table)
    return table.attributes
  }()

  private static func addEnds(to table: inout MethodTable<Dict>) {
    table.keywords("move_to_end", "key, last=True") { (_, dict, bound) throws(PythonException) in
      let key = bound[0] ?? .none
      guard let value = try dict.take(key) else { throw .key(key) }
      let isLast = bound[1]?.isTrue ?? true
      let others = isLast ? [] : dict.entries
      if !isLast { dict.removeAll() }
      try dict.put(value, for: key)
      for (key, value) in others { try dict.put(value, for: key) }
      return .none
    }
    table.keywords("popitem", "last=True") { (_, dict, bound) throws(PythonException) in
      let isLast = bound[0]?.isTrue ?? true
      guard let entry = isLast ? dict.removeLast() : dict.removeFirst() else {
        throw .key(.string("dictionary is empty"))
      }
      return .tuple(Tuple([entry.key, entry.value]))
    }
    table.keywords("pop", "key, default=None") { (_, dict, bound) throws(PythonException) in
      let key = bound[0] ?? .none
      if let value = try dict.take(key) { return value }
      guard let value = bound[1] else { throw .key(key) }
      return value
    }
    table.keywords("setdefault", "key, default=None") {
      (interpreter, dict, bound) throws(PythonException) in
      let key = bound[0] ?? .none
      if let value = try dict.get(key) { return value }
      interpreter.note(bound[1] ?? .none, under: key)
      try dict.put(bound[1] ?? .none, for: key)
      return bound[1] ?? .none
    }
  }
}
