import Interpreter
import Syntax
import Values

/// A `collections.ChainMap`: several mappings looked through in order, of which the first is changed.
final class ChainMap: Instance {
  /// A Python list: a learner may change it.
  private(set) var maps: List

  init(_ maps: [Value]) { self.maps = List(maps.isEmpty ? [.dict(Dict())] : maps) }

  deinit {
    var held: [Value] = [.list(maps)]
    maps = List()
    Discard.release(&held)
  }

  var type: ClassObject { Self.type }
  var typeName: String { "ChainMap" }
  var isTrue: Bool { maps.elements.contains { $0.isTrue } }
  var length: Int? { (try? merged())?.count ?? 0 }

  var representation: String { Value.object(self).representation }

  func represent(to writer: inout RepresentationWriter) {
    writer.append("ChainMap(")
    for (place, map) in maps.elements.enumerated() {
      if place > 0 { writer.append(", ") }
      writer.append(map)
    }
    writer.append(")")
  }

  var layout: PrettyLayout? { .several("ChainMap", maps.elements) }

  /// The entries as one dictionary, in the order in which `iter` gives the keys: the last mapping's
  /// first.
  func merged() throws(PythonException) -> Dict {
    let merged = Dict()
    for map in maps.elements.reversed() {
      for (key, value) in try map.chainedEntries() { try merged.put(value, for: key) }
    }
    return merged
  }

  func first(of key: Value) throws(PythonException) -> Value? {
    for map in maps.elements {
      if case .dict(let dict) = map {
        if let value = try dict.get(key) { return value }
      } else if let chain = map.chainMap, let value = try chain.first(of: key) {
        return value
      }
    }
    return nil
  }

  /// The dictionary that changes go to.
  func target() throws(PythonException) -> Dict {
    guard case .dict(let dict)? = maps.elements.first else {
      throw .leftOut("a ChainMap that changes anything but a dict")
    }
    return dict
  }

  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    for map in maps.elements {
      do throws(PythonException) {
        return try interpreter.item(key, of: map)
      } catch  where error.object.type.isSubclass(of: ExceptionClasses.keyError) {
        continue
      }
    }
    throw .key(key)
  }

  func setItem(_ key: Value, to value: Value) throws(PythonException) -> Bool {
    try target().put(value, for: key)
    return true
  }

  func deleteItem(_ key: Value) throws(PythonException) -> Bool {
    _ = try take(key)
    return true
  }

  func take(_ key: Value) throws(PythonException) -> Value {
    if let value = try target().take(key) { return value }
    throw .key(.string("Key not found in the first mapping: \(key.representation)"))
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? { try first(of: value) != nil }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    try interpreter.makeIterator(over: .dict(merged()))
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "maps": .list(maps)
    case "parents": .object(ChainMap(Array(maps.elements.dropFirst())))
    default: nil
    }
  }

  var attributeNames: [String] { ["maps", "parents"] }

  // MARK: - Operators

  func isEqual(to other: Value) -> Bool {
    guard let own = try? merged() else { return false }
    if let chain = other.chainMap, let theirs = try? chain.merged() {
      return Value.dict(own).isEqual(to: .dict(theirs))
    }
    return Value.dict(own).isEqual(to: other)
  }

  func hash(into hasher: inout Hasher) throws(Fault) { throw .type("unhashable type: 'ChainMap'") }

  func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    guard operation == .bitOr, other.isChainable else { return nil }
    if isReflected {
      let all = Dict()
      for (key, value) in try other.chainedEntries() + merged().entries {
        try all.put(value, for: key)
      }
      return .object(ChainMap([.dict(all)]))
    }
    let copy = try copied()
    for (key, value) in try other.chainedEntries() { try copy.target().put(value, for: key) }
    return .object(copy)
  }

  func inPlace(
    _ operation: BinaryOperator,
    _ other: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> Bool {
    guard operation == .bitOr else { return false }
    try interpreter.update(target(), from: other)
    return true
  }

  /// With a copy of the first mapping.
  func copied() throws(PythonException) -> ChainMap {
    ChainMap([.dict(try target().copy())] + maps.elements.dropFirst())
  }
}

extension Value {
  var chainMap: ChainMap? {
    guard case .object(let object) = self else { return nil }
    return object as? ChainMap
  }

  fileprivate var isChainable: Bool {
    if case .dict = self { return true }
    return chainMap != nil
  }

  fileprivate func chainedEntries() throws(PythonException) -> [(key: Value, value: Value)] {
    if case .dict(let dict) = self { return dict.entries }
    guard let chainMap else { throw .leftOut("a ChainMap of anything but dictionaries") }
    return try chainMap.merged().entries
  }
}
