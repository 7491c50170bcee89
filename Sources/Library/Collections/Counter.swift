import Interpreter
import Syntax
import Values

/// What makes a dictionary a `collections.Counter`: absent keys count 0.
final class Counter: DictClass {
  private var attributes: [String: Value] = [:]

  static func make() -> Dict { DictSubclass(Counter()) }

  var type: ClassObject { Self.type }
  func copied() -> any DictClass { Counter() }
  var typeName: String { "Counter" }
  var equality: DictEquality { .counts }

  func attribute(_ name: String) -> Value? { attributes[name] }
  var attributeNames: [String] { Array(attributes.keys) }

  func setAttribute(_ name: String, to value: Value) -> Bool {
    guard Self.type.attribute(name) == nil else { return false }
    attributes[name] = value
    return true
  }

  func represent(_ dict: Dict, to writer: inout RepresentationWriter) {
    guard dict.count > 0 else { return writer.append("Counter()") }
    let ordered = Dict(minimumCapacity: dict.count)
    for entry in Self.byCount(dict) {
      // A key of the dictionary is hashable.
      try? ordered.set(entry.value, for: entry.key)
    }
    writer.append("Counter(")
    writer.append(ordered)
    writer.append(")")
  }

  func layout(of dict: Dict) -> PrettyLayout? { .entries("Counter", Self.byCount(dict)) }

  /// The most common first; in their own order where the counts have none.
  private static func byCount(_ dict: Dict) -> [(key: Value, value: Value)] {
    let entries = dict.entries
    let places = try? Sorting.places(of: entries.reversed().map(\.value)) {
      (left, right) throws(Fault) in
      try left.isLess(than: right)
    }
    return places?.reversed().map { entries[entries.count - 1 - $0] } ?? entries
  }

  func missing(
    _ key: Value,
    of dict: Dict,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    .int(.small(0))
  }

  var forgivesDeletion: Bool { true }

  // MARK: - As a multiset

  func binary(
    _ operation: BinaryOperator,
    _ dict: Dict,
    _ other: Value,
    isReflected: Bool,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    guard !isReflected, case .dict(let second) = other, second.kind is Counter else { return nil }
    let arithmetic = Multiset(interpreter: interpreter)
    return switch operation {
    case .add: .dict(try arithmetic.sum(dict, second))
    case .subtract: .dict(try arithmetic.difference(dict, second))
    case .bitOr: .dict(try arithmetic.union(dict, second))
    case .bitAnd: .dict(try arithmetic.intersection(dict, second))
    default: nil
    }
  }

  func inPlace(
    _ operation: BinaryOperator,
    _ dict: Dict,
    _ other: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> Bool {
    let arithmetic = Multiset(interpreter: interpreter)
    switch operation {
    case .add, .subtract: try arithmetic.change(dict, operation, by: other)
    case .bitOr: try arithmetic.raise(dict, to: other)
    case .bitAnd: try arithmetic.lower(dict, to: other)
    default: return false
    }
    try arithmetic.keepPositive(dict)
    return true
  }

  func unary(
    _ operation: UnaryOperator,
    _ dict: Dict,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    let arithmetic = Multiset(interpreter: interpreter)
    return switch operation {
    case .plus: .dict(try arithmetic.sum(Dict(), dict))
    case .minus: .dict(try arithmetic.difference(Dict(), dict))
    default: nil
    }
  }
}
