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
  private(set) var dict: Dict

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
    ReversedDictIterator(dict, part)
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

  func hash(into hasher: inout Hasher) throws(Fault) {
    guard part == .values else { throw .type("unhashable type: '\(type.name)'") }
    hasher.combine(ObjectIdentifier(self))
  }

  private static func methods(of name: String) -> [String: Value] {
    var table = MethodTable<DictView>(of: name) {
      guard case .object(let object) = $0 else { return nil }
      return object as? DictView
    }
    table.one("isdisjoint") { (interpreter, view, other) throws(PythonException) in
      var isDisjoint = true
      try interpreter.forEach(in: other) { (element) throws(PythonException) in
        isDisjoint = try !(view.contains(element) ?? false)
        return isDisjoint
      }
      return .bool(isDisjoint)
    }
    return table.attributes
  }
}
