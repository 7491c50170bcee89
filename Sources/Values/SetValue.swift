/// A Python `set` or `frozenset`.
package final class SetValue: @unchecked Sendable {
  package let isFrozen: Bool
  package init(isFrozen: Bool = false) { self.isFrozen = isFrozen }
  package var count: Int { 0 }
  package var elements: [Value] { [] }
  package func contains(_ value: Value) throws(Fault) -> Bool { false }
  /// True when it was not there before.
  @discardableResult
  package func insert(_ value: Value) throws(Fault) -> Bool { false }
  @discardableResult
  package func remove(_ value: Value) throws(Fault) -> Bool { false }
  package func removeAll() {}
}
