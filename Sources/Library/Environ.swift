import Interpreter
import Syntax
import Values

/// `os.environ`: a mapping of strings, whose changes stay in the session.
final class Environ: Instance {
  let entries = Dict()

  init(_ environment: [String: String]) {
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) {
      entries[name] = .string(value)
    }
  }

  static func text(_ value: Value) throws(PythonException) -> String {
    guard case .string(let text) = value else {
      throw .type("str expected, not \(value.type.name)")
    }
    return text
  }

  var type: ClassObject { Self.type }

  private static let type: ClassObject = {
    let type = ClassObject("_Environ", module: "os")
    addChanges(to: type)
    return type
  }()

  var representation: String { "environ(\(Value.dict(entries).representation))" }
  var isTrue: Bool { entries.count > 0 }
  var length: Int? { entries.count }

  func isEqual(to other: Value) -> Bool {
    if case .object(let object) = other, let environ = object as? Environ {
      return Value.dict(entries).isEqual(to: .dict(environ.entries))
    }
    return Value.dict(entries).isEqual(to: other)
  }

  func hash(into hasher: inout Hasher) throws(Fault) {
    throw .type("unhashable type: '\(type.name)'")
  }

  /// Reading is that of the dictionary.
  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard Self.methods.contains(name) else { return nil }
    return try interpreter.attribute(name, of: .dict(entries))
  }

  private static let methods = [
    "clear", "copy", "get", "items", "keys", "pop", "popitem", "values",
  ]

  var attributeNames: [String] { Self.methods }

  /// Changes take only texts.
  private static func addChanges(to type: ClassObject) {
    type.addMethod("setdefault", of: Environ.self) {
      (environ, interpreter, arguments) throws(PythonException) in
      let bound = try arguments.bound(to: Signature("key, value"), function: "setdefault")
      let key = bound[0] ?? .none
      if let known = environ.entries[try text(key)] { return known }
      let value = bound[1] ?? .none
      interpreter.note(value, under: key)
      _ = try environ.setItem(key, to: value)
      return value
    }
    type.addMethod("update", of: Environ.self) {
      (environ, interpreter, arguments) throws(PythonException) in
      let bound = try arguments.bound(
        to: Signature("other=(), /, **kwds"),
        function: "MutableMapping.update"
      )
      let changes = Dict()
      if let other = bound[0] { try interpreter.update(changes, from: other) }
      for (name, value) in bound.extraKeywords { changes[name] = value }
      for place in 0..<changes.count {
        let entry = changes.entry(at: place)
        _ = try environ.setItem(entry.key, to: entry.value)
      }
      return .none
    }
  }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let value = entries[try Self.text(key)] else { throw .key(key) }
    return value
  }

  func setItem(_ key: Value, to value: Value) throws(PythonException) -> Bool {
    let name = try Self.text(key)
    entries[name] = .string(try Self.text(value))
    return true
  }

  func deleteItem(_ key: Value) throws(PythonException) -> Bool {
    let name = try Self.text(key)
    guard entries[name] != nil else { throw .key(key) }
    entries[name] = nil
    return true
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    guard case .string(let name) = value else { return false }
    return entries[name] != nil
  }

  func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    guard operation == .bitOr, case .dict(let dict) = other else { return nil }
    let (first, second) = isReflected ? (dict, entries) : (entries, dict)
    let result = first.copy()
    for place in 0..<second.count {
      let entry = second.entry(at: place)
      try raising { () throws(Fault) in try result.set(entry.value, for: entry.key) }
    }
    return .dict(result)
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    try interpreter.makeIterator(over: .dict(entries))
  }
}
