package import Values

/// A dictionary that can only be read (`types.MappingProxyType`).
package final class MappingProxy: Instance {
  private static let type = ClassObject("mappingproxy")

  private let dict: Dict

  package init(_ dict: Dict) { self.dict = dict }

  package var type: ClassObject { Self.type }
  package var representation: String { "mappingproxy(\(text))" }
  package var text: String { Value.dict(dict).representation }
  package var isTrue: Bool { dict.count > 0 }
  package var length: Int? { dict.count }

  package func isEqual(to other: Value) -> Bool {
    if case .object(let object) = other, let proxy = object as? MappingProxy {
      return Value.dict(dict).isEqual(to: .dict(proxy.dict))
    }
    return Value.dict(dict).isEqual(to: other)
  }

  package func hash(into hasher: inout Hasher) throws(Fault) {
    throw .type("unhashable type: 'mappingproxy'")
  }

  package func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException)
    -> Value?
  {
    guard attributeNames.contains(name) else { return nil }
    return try interpreter.findAttribute(name, of: .dict(dict))
  }

  package var attributeNames: [String] { ["copy", "get", "items", "keys", "values"] }

  package func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    try interpreter.item(key, of: .dict(dict))
  }

  package func contains(_ value: Value) throws(PythonException) -> Bool? {
    try raising { () throws(Fault) in try dict.value(for: value) } != nil
  }

  package func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    try interpreter.makeIterator(over: .dict(dict))
  }
}
