import Glibc
import Interpreter
import Values

/// The module `os`: the environment, and `os.path`.
enum OSModule {
  static func make(environment: [String: String]) -> Module {
    let module = Module("os")
    let environ = Environ(environment)
    module.attributes = [
      "environ": .object(environ), "sep": .string("/"), "linesep": .string("\n"),
      "name": .string("posix"), "curdir": .string("."), "pardir": .string(".."),
      "pathsep": .string(":"),
    ]
    module.add(
      NativeFunction("getenv", Signature("key, default=None")) {
        (interpreter, bound) throws(PythonException) in
        let key = try Environ.text(bound[0] ?? .none)
        return environ.entries[key] ?? bound[1] ?? .none
      }
    )
    module.add(
      NativeFunction("getcwd") { (_, arguments) throws(PythonException) in
        try arguments.expectNone("posix.getcwd")
        guard let path = getcwd(nil, 0) else { return .string(".") }
        defer { free(path) }
        return .string(String(cString: path))
      }
    )
    return module
  }
}

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
  private static let type = ClassObject("_Environ", module: "os")

  var representation: String { "environ(\(Value.dict(entries).representation))" }
  var isTrue: Bool { entries.count > 0 }
  var length: Int? { entries.count }

  func isEqual(to other: Value) -> Bool {
    if case .object(let object) = other, let environ = object as? Environ {
      return Value.dict(entries).isEqual(to: .dict(environ.entries))
    }
    return Value.dict(entries).isEqual(to: other)
  }

  /// Reading and the methods of dictionaries; `update` and its kin are not checked for strings.
  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard Self.methods.contains(name) else { return nil }
    return try interpreter.attribute(name, of: .dict(entries))
  }

  private static let methods = [
    "clear", "copy", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
  ]

  var attributeNames: [String] { Self.methods }

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

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    try interpreter.makeIterator(over: .dict(entries))
  }
}
