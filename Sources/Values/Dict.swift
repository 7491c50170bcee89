/// A Python `dict`: insertion-ordered, keyed by any hashable value.
package final class Dict: @unchecked Sendable {
  package init(minimumCapacity: Int = 0) {}
  package var count: Int { 0 }
  /// The key and value at a position in insertion order, `0..<count`.
  package func entry(at position: Int) -> (key: Value, value: Value) { (.none, .none) }
  /// nil when the key is absent; a `TypeError` fault when it is unhashable.
  package func value(for key: Value) throws(Fault) -> Value? { nil }
  package func set(_ value: Value, for key: Value) throws(Fault) {}
  @discardableResult
  package func remove(_ key: Value) throws(Fault) -> Value? { nil }
  package func removeAll() {}
  package func copy() -> Dict { self }
  /// String keys are always hashable.
  package subscript(_ key: String) -> Value? {
    get { nil }
    set {}
  }
  package var keys: [Value] { [] }
  package var values: [Value] { [] }
}
