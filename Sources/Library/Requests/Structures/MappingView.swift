import Interpreter
import Values

/// What `keys()`, `values()` and `items()` of a mapping written in Python give
/// (`collections.abc.MappingView`).
final class MappingView: Instance {
  enum Part: String {
    case keys = "KeysView"
    case values = "ValuesView"
    case items = "ItemsView"
  }

  private static let types = [
    Part.keys: ClassObject("KeysView", module: "collections.abc"),
    .values: ClassObject("ValuesView", module: "collections.abc"),
    .items: ClassObject("ItemsView", module: "collections.abc"),
  ]

  private let mapping: CaseInsensitiveDict
  private let part: Part

  init(_ mapping: CaseInsensitiveDict, _ part: Part) {
    self.mapping = mapping
    self.part = part
  }

  var type: ClassObject { Self.types[part] ?? BuiltinClasses.object }
  var representation: String { "\(part.rawValue)(\(mapping.representation))" }
  var isTrue: Bool { mapping.isTrue }
  var length: Int? { mapping.length }

  private var elements: [Value] {
    mapping.entries.map { entry in
      switch part {
      case .keys: entry.key
      case .values: entry.value
      case .items: .tuple(Tuple([entry.key, entry.value]))
      }
    }
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    GeneratedValues("\(part.rawValue).__iter__", elements)
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    switch part {
    case .keys: return try mapping.get(value) != nil
    case .values: return elements.contains { $0.isEqual(to: value) }
    case .items:
      guard case .tuple(let pair) = value, pair.elements.count == 2,
        let found = try mapping.get(pair.elements[0])
      else { return false }
      return found.isEqual(to: pair.elements[1])
    }
  }

  /// Keys and items compare as sets.
  func isEqual(to other: Value) -> Bool {
    guard case .object(let object) = other, let view = object as? MappingView else { return false }
    return view === self || (part != .values && view.part == part && view.mapping.plain == mapping)
  }
}

extension Dict {
  fileprivate static func == (left: Dict, right: CaseInsensitiveDict) -> Bool {
    Value.dict(left).isEqual(to: .dict(right.plain))
  }
}
