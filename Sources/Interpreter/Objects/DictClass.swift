package import Syntax
package import Values

/// A class that derives from `dict`, as the interpreter sees one of its dictionaries.
///
/// Each default answer is what `dict` does.
package protocol DictClass: DictKind {
  var type: ClassObject { get }
  /// The same for a copy of the dictionary.
  func copied() -> any DictClass

  /// What the dictionary has beside its entries.
  func attribute(_ name: String) -> Value?
  /// False when there is no such settable attribute.
  func setAttribute(_ name: String, to value: Value) -> Bool
  var attributeNames: [String] { get }

  /// `self[key]` for a key that is not there; nil raises `KeyError`.
  func missing(
    _ key: Value,
    of dict: Dict,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value?
  /// Whether `del self[key]` is content when there is no such key.
  var forgivesDeletion: Bool { get }
  /// `self op other`, or `other op self` when reflected; nil where it is not supported.
  func binary(
    _ operation: BinaryOperator,
    _ dict: Dict,
    _ other: Value,
    isReflected: Bool,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value?
  /// `self op= other`; false where it does not change itself.
  func inPlace(
    _ operation: BinaryOperator,
    _ dict: Dict,
    _ other: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> Bool
  func unary(
    _ operation: UnaryOperator,
    _ dict: Dict,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value?
}

extension DictClass {
  package var typeName: String { type.qualifiedName }
  package func attribute(_ name: String) -> Value? { nil }
  package func setAttribute(_ name: String, to value: Value) -> Bool { false }
  package var attributeNames: [String] { [] }

  package func missing(
    _ key: Value,
    of dict: Dict,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    nil
  }

  package var forgivesDeletion: Bool { false }

  package func binary(
    _ operation: BinaryOperator,
    _ dict: Dict,
    _ other: Value,
    isReflected: Bool,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    nil
  }

  package func inPlace(
    _ operation: BinaryOperator,
    _ dict: Dict,
    _ other: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> Bool {
    false
  }

  package func unary(
    _ operation: UnaryOperator,
    _ dict: Dict,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    nil
  }
}

extension Dict {
  /// Whether its views and iterators are those of `OrderedDict`.
  var isOrderedDict: Bool { kind?.equality == .order }

  /// Its class, when that is not `dict` itself.
  package var dictClass: (any DictClass)? { kind as? any DictClass }
}

extension Value {
  /// The dictionary and its class, when that derives from `dict`.
  var subclassedDict: (dict: Dict, class: any DictClass)? {
    guard case .dict(let dict) = self, let type = dict.dictClass else { return nil }
    return (dict, type)
  }
}
