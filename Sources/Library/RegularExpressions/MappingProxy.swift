import Interpreter
import Values

/// A dictionary that can only be read (`types.MappingProxyType`).
final class MappingProxy: Instance {
  private static let type = ClassObject("mappingproxy")

  private let dict: Dict

  init(_ dict: Dict) { self.dict = dict }

  var type: ClassObject { Self.type }
  var representation: String { "mappingproxy(\(text))" }
  var text: String { Value.dict(dict).representation }
  var isTrue: Bool { dict.count > 0 }
  var length: Int? { dict.count }

  func isEqual(to other: Value) -> Bool {
    if case .object(let object) = other, let proxy = object as? MappingProxy {
      return Value.dict(dict).isEqual(to: .dict(proxy.dict))
    }
    return Value.dict(dict).isEqual(to: other)
  }

  func hash(into hasher: inout Hasher) throws(Fault) {
    throw .type("unhashable type: 'mappingproxy'")
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard attributeNames.contains(name) else { return nil }
    return try interpreter.findAttribute(name, of: .dict(dict))
  }

  var attributeNames: [String] { ["copy", "get", "items", "keys", "values"] }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    try interpreter.item(key, of: .dict(dict))
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    try raising { () throws(Fault) in try dict.value(for: value) } != nil
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    try interpreter.makeIterator(over: .dict(dict))
  }
}
