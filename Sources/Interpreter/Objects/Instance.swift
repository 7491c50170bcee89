package import Syntax
package import Values

/// An object of one of the library's classes: a response, a date, an exception.
///
/// A class says what it supports; each default answer (nil or false) means "not supported", and the
/// evaluator raises CPython's `TypeError` or `AttributeError`.
package protocol Instance: Object {
  var type: ClassObject { get }

  /// An attribute of the instance itself; the class's are looked up after it, functions bound.
  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value?
  /// The names of the instance's own attributes, for `dir()` and completion.
  var attributeNames: [String] { get }
  /// False when there is no such settable attribute.
  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool

  /// `self[key]`.
  func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value?
  /// False when items can't be assigned.
  func setItem(_ key: Value, to value: Value) throws(PythonException) -> Bool
  /// False when items can't be deleted.
  func deleteItem(_ key: Value) throws(PythonException) -> Bool
  /// `len(self)`.
  var length: Int? { get }
  /// `value in self`.
  func contains(_ value: Value) throws(PythonException) -> Bool?
  /// `iter(self)`.
  func makeIterator(in interpreter: Interpreter) throws(PythonException) -> (any IteratorObject)?

  /// `self op other`, or `other op self` when reflected.
  func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value?
  func unary(_ operation: UnaryOperator) throws(PythonException) -> Value?
  /// `self op= other`; false where the object does not change itself.
  func inPlace(
    _ operation: BinaryOperator,
    _ other: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> Bool
  /// `format(self, specification)`; nil for what `object` does: `str` for none, an error for any.
  func formatted(_ specification: String) throws(PythonException) -> String?
  /// `callable(self)`.
  var isCallable: Bool { get }
  /// `self(arguments)`.
  func call(_ arguments: Arguments, in interpreter: Interpreter) throws(PythonException) -> Value?
}

extension Instance {
  package var typeName: String { type.name }
  package var representation: String { "<\(type.qualifiedName) object at \(address)>" }

  package func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    nil
  }

  package var attributeNames: [String] { [] }

  package func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    false
  }

  package func item(_ key: Value, in interpreter: Interpreter) throws(PythonException) -> Value? {
    nil
  }

  package func setItem(_ key: Value, to value: Value) throws(PythonException) -> Bool { false }
  package func deleteItem(_ key: Value) throws(PythonException) -> Bool { false }
  package var length: Int? { nil }
  package func contains(_ value: Value) throws(PythonException) -> Bool? { nil }

  package func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    nil
  }

  package func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    nil
  }

  package func unary(_ operation: UnaryOperator) throws(PythonException) -> Value? { nil }

  package func inPlace(
    _ operation: BinaryOperator,
    _ other: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> Bool {
    false
  }

  package func formatted(_ specification: String) throws(PythonException) -> String? { nil }
  package var isCallable: Bool { false }

  package func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    nil
  }
}

/// A Python iterator.
///
/// `next` gives nil when there is no more, where Python raises `StopIteration`.
package protocol IteratorObject: Object {
  func next(in interpreter: Interpreter) throws(PythonException) -> Value?
}
