import Syntax
import Values

/// `dict.keys()`, `dict.values()`, `dict.items()`: a live look at a dictionary.
final class DictView: Instance {
  static let keys = ClassObject("dict_keys", attributes: methods(of: "dict_keys"))
  static let values = ClassObject("dict_values")
  static let items = ClassObject("dict_items", attributes: methods(of: "dict_items"))
  private static let orderedKeys = ClassObject("odict_keys", bases: [keys])
  private static let orderedValues = ClassObject("odict_values", bases: [values])
  private static let orderedItems = ClassObject("odict_items", bases: [items])

  let part: DictIterator.Part
  private var dict: Dict

  init(_ dict: Dict, _ part: DictIterator.Part) {
    self.part = part
    self.dict = dict
  }

  deinit {
    var held = [Value.dict(dict)]
    dict = Dict()
    Discard.release(&held)
  }

  var type: ClassObject {
    let isOrdered = dict.isOrderedDict
    return switch part {
    case .keys: isOrdered ? Self.orderedKeys : Self.keys
    case .values: isOrdered ? Self.orderedValues : Self.values
    case .items: isOrdered ? Self.orderedItems : Self.items
    }
  }

  var elements: [Value] {
    switch part {
    case .keys: dict.keys
    case .values: dict.values
    case .items:
      zip(dict.keys, dict.values).map { .tuple(Tuple([$0, $1])) }
    }
  }

  var representation: String { Value.object(self).representation }

  func represent(to writer: inout RepresentationWriter) {
    writer.append("\(type.name)(")
    writer.append(elements, of: List([]), "[", "]", ellipsis: "...")
    writer.append(")")
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    name == "mapping" ? .object(MappingProxy(dict)) : nil
  }

  var attributeNames: [String] { ["mapping"] }

  var isTrue: Bool { dict.count > 0 }
  var length: Int? { dict.count }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    DictIterator(dict, part)
  }

  /// `reversed(view)`.
  func reversed() -> any IteratorObject {
    ArrayIterator(elements.reversed(), type: Self.reverseIterator(of: part, in: dict))
  }

  private static let reverseTypes = [
    ClassObject("dict_reversekeyiterator"), ClassObject("dict_reversevalueiterator"),
    ClassObject("dict_reverseitemiterator"),
  ]

  static func reverseIterator(of part: DictIterator.Part, in dict: Dict) -> ClassObject {
    if dict.isOrderedDict { return DictIterator.ordered }
    return switch part {
    case .keys: reverseTypes[0]
    case .values: reverseTypes[1]
    case .items: reverseTypes[2]
    }
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    switch part {
    case .keys: return try dict.get(value) != nil
    case .values: return nil
    case .items:
      guard case .tuple(let pair) = value, pair.elements.count == 2,
        let found = try dict.get(pair.elements[0])
      else { return false }
      if found.isSame(as: pair.elements[1]) { return true }
      return try raising { () throws(Fault) in try found.equals(pair.elements[1]) }
    }
  }

  // MARK: - As a set

  /// Keys and items are sets, and take part in what sets do; values are not.
  private func asSet() throws(PythonException) -> SetValue? {
    if part == .values { return nil }
    let set = SetValue()
    for element in elements { try set.add(element) }
    return set
  }

  func isEqual(to other: Value) -> Bool {
    guard part != .values, let own = try? asSet() else {
      guard case .object(let object) = other else { return false }
      return object === self
    }
    switch other {
    case .set: return Value.set(own).isEqual(to: other)
    case .object(let object):
      guard let view = object as? DictView, let theirs = try? view.asSet() else { return false }
      return Value.set(own).isEqual(to: .set(theirs))
    default: return false
    }
  }

  func hash(into hasher: inout Hasher) throws(Fault) {
    guard part == .values else { throw .type("unhashable type: '\(type.name)'") }
    hasher.combine(ObjectIdentifier(self))
  }

  func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    guard [.bitOr, .bitAnd, .subtract, .bitXor].contains(operation), let own = try asSet() else {
      return nil
    }
    let theirs = try Self.set(from: other)
    let (left, right) = isReflected ? (theirs, own) : (own, theirs)
    return .set(try Self.combine(operation, left, right))
  }

  private static func combine(
    _ operation: BinaryOperator,
    _ left: SetValue,
    _ right: SetValue
  ) throws(PythonException) -> SetValue {
    let result = SetValue()
    let keepsLeft = operation != .bitAnd
    if operation == .bitOr {
      for element in left.elements + right.elements { try result.add(element) }
      return result
    }
    for element in left.elements where try right.has(element) != keepsLeft {
      try result.add(element)
    }
    if operation == .bitXor {
      for element in right.elements where try !left.has(element) { try result.add(element) }
    }
    return result
  }

  private static func set(from value: Value) throws(PythonException) -> SetValue {
    let result = SetValue()
    let elements: [Value]
    switch value {
    case .set(let set): return set
    case .list(let list): elements = list.elements
    case .tuple(let tuple): elements = tuple.elements
    case .dict(let dict): elements = dict.keys
    case .string(let text): elements = text.unicodeScalars.map { .string(String($0)) }
    case .object(let object):
      guard let view = object as? DictView else { fallthrough }
      elements = view.elements
    default: throw .type("'\(value.typeName)' object is not iterable")
    }
    for element in elements { try result.add(element) }
    return result
  }

  private static func methods(of name: String) -> [String: Value] {
    var table = MethodTable<DictView>(of: name) {
      guard case .object(let object) = $0 else { return nil }
      return object as? DictView
    }
    table.one("isdisjoint") { (interpreter, view, other) throws(PythonException) in
      guard let own = try view.asSet() else { return .bool(false) }
      for element in try interpreter.elements(of: other) where try own.has(element) {
        return .bool(false)
      }
      return .bool(true)
    }
    return table.attributes
  }
}
