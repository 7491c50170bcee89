package import Interpreter
package import Values

/// `requests.structures.CaseInsensitiveDict`: keys keep the case they were last set with, and are
/// found in any.
package final class CaseInsensitiveDict: Instance {
  /// The lowered key, and the key and value as a tuple.
  private var store = Dict()

  package var type: ClassObject { Self.type }

  // MARK: - From Swift

  var entries: [(key: Value, value: Value)] {
    store.values.compactMap { entry in
      guard case .tuple(let pair) = entry, pair.elements.count == 2 else { return nil }
      return (pair.elements[0], pair.elements[1])
    }
  }

  subscript(_ name: String) -> Value? {
    get {
      guard case .tuple(let pair)? = store[name.lowercased()] else { return nil }
      return pair.elements.last
    }
    set {
      guard let newValue else {
        _ = try? store.remove(.string(name.lowercased()))
        return
      }
      store[name.lowercased()] = .tuple(Tuple([.string(name), newValue]))
    }
  }

  func copied() -> CaseInsensitiveDict {
    let copy = CaseInsensitiveDict()
    copy.store = store.copy()
    return copy
  }

  /// A plain dictionary with the same entries.
  var plain: Dict {
    let dict = Dict(minimumCapacity: store.count)
    for (key, value) in entries { try? dict.set(value, for: key) }
    return dict
  }

  /// `update(mapping or pairs)`.
  func update(from other: Value, _ interpreter: Interpreter) throws(PythonException) {
    let dict = Dict()
    try interpreter.update(dict, from: other)
    for place in 0..<dict.count {
      let (key, value) = dict.entry(at: place)
      try put(value, for: key)
    }
  }

  /// `self[key] = value` as a script says it: a field's value is text.
  ///
  /// Fields that held fields that held fields could be nested too deep to be released again.
  func put(_ value: Value, for key: Value) throws(PythonException) {
    switch value {
    case .list, .tuple, .dict, .set, .object:
      throw .leftOut("a CaseInsensitiveDict with a \(value.typeName) in it")
    default: try set(value, for: key)
    }
  }

  func set(_ value: Value, for key: Value) throws(PythonException) {
    let lowered = try Self.lowered(key)
    let pair = Value.tuple(Tuple([key, value]))
    try raising { () throws(Fault) in try store.set(pair, for: lowered) }
  }

  func get(_ key: Value) throws(PythonException) -> Value? {
    let lowered = try Self.lowered(key)
    let found = try raising { () throws(Fault) in try store.value(for: lowered) }
    guard case .tuple(let pair)? = found else { return nil }
    return pair.elements.last
  }

  func take(_ key: Value) throws(PythonException) -> Value? {
    let found = try get(key)
    let lowered = try Self.lowered(key)
    _ = try raising { () throws(Fault) in try store.remove(lowered) }
    return found
  }

  func removeAll() { store.removeAll() }

  /// `key.lower()`, whatever the key is.
  static func lowered(_ key: Value) throws(PythonException) -> Value {
    switch key {
    case .string(let text): return .string(text.lowercased())
    case .bytes(let bytes):
      return .bytes(Bytes(bytes.bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }))
    default:
      throw PythonException(
        ExceptionClasses.attributeError,
        "'\(key.typeName)' object has no attribute 'lower'"
      )
    }
  }

  // MARK: - From Python

  package var representation: String { Value.object(self).representation }
  package func represent(to writer: inout RepresentationWriter) { writer.append(plain) }

  package var isTrue: Bool { store.count > 0 }
  package var length: Int? { store.count }

  package func hash(into hasher: inout Hasher) throws(Fault) {
    throw .type("unhashable type: '\(type.name)'")
  }

  package func isEqual(to other: Value) -> Bool {
    let theirs = CaseInsensitiveDict()
    switch other {
    case .dict(let dict):
      for place in 0..<dict.count {
        let (key, value) = dict.entry(at: place)
        guard (try? theirs.set(value, for: key)) != nil else { return false }
      }
    case .object(let object):
      guard let object = object as? CaseInsensitiveDict else { return false }
      theirs.store = object.store
    default: return false
    }
    return Value.dict(loweredPlain).isEqual(to: .dict(theirs.loweredPlain))
  }

  var loweredPlain: Dict {
    let dict = Dict(minimumCapacity: store.count)
    for (key, pair) in zip(store.keys, store.values) {
      guard case .tuple(let pair) = pair, let value = pair.elements.last else { continue }
      try? dict.set(value, for: key)
    }
    return dict
  }

  package func item(
    _ key: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    if let found = try get(key) { return found }
    guard case .string(let name) = key else { throw .key(key) }
    throw .key(.string(name.lowercased()))
  }

  package func setItem(_ key: Value, to value: Value) throws(PythonException) -> Bool {
    try put(value, for: key)
    return true
  }

  package func deleteItem(_ key: Value) throws(PythonException) -> Bool {
    guard try take(key) != nil else {
      guard case .string(let name) = key else { throw .key(key) }
      throw .key(.string(name.lowercased()))
    }
    return true
  }

  package func contains(_ value: Value) throws(PythonException) -> Bool? {
    try get(value) != nil
  }

  package func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    GeneratedValues("CaseInsensitiveDict.__iter__.<locals>.<genexpr>", entries.map(\.key))
  }
}
