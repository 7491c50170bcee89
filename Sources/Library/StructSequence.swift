import Interpreter
import Values

/// A tuple whose elements have names: `time.struct_time`, `sys.version_info`, a parsed URL.
class StructSequence: Instance {
  let type: ClassObject
  let names: [String]
  let tuple: Tuple
  /// Attributes that are not elements: `tm_zone`, `tm_gmtoff`.
  let hidden: [String: Value]

  init(
    _ type: ClassObject,
    names: [String],
    values: [Value],
    hidden: [String: Value] = [:]
  ) {
    self.type = type
    self.hidden = hidden
    self.names = names
    tuple = Tuple(values)
  }

  var typeName: String { type.qualifiedName }

  var representation: String {
    let parts = zip(names, tuple.elements).map { "\($0)=\($1.representation)" }
    return "\(typeName)(\(parts.joined(separator: ", ")))"
  }

  var length: Int? { tuple.elements.count }

  func isEqual(to other: Value) -> Bool { Value.tuple(tuple).isEqual(to: plain(other)) }

  func hash(into hasher: inout Hasher) throws(Fault) { try Value.tuple(tuple).hash(into: &hasher) }

  func rank(against other: Value) throws(Fault) -> Int? {
    guard case .tuple(let right) = plain(other) else { return nil }
    if try Value.tuple(tuple).isLess(than: .tuple(right)) { return -1 }
    return try Value.tuple(right).isLess(than: .tuple(tuple)) ? 1 : 0
  }

  private func plain(_ value: Value) -> Value {
    guard case .object(let object) = value, let sequence = object as? StructSequence else {
      return value
    }
    return .tuple(sequence.tuple)
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    names.firstIndex(of: name).map { tuple.elements[$0] } ?? hidden[name]
  }

  var attributeNames: [String] { names + hidden.keys.sorted() }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard attributeNames.contains(name) else { return false }
    throw PythonException(Fault(.attributeError, "readonly attribute"))
  }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    try interpreter.item(key, of: .tuple(tuple))
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    tuple.elements.contains { $0.isEqual(to: value) }
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    try interpreter.makeIterator(over: .tuple(tuple))
  }
}
