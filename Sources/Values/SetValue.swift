/// A Python `set` or `frozenset`, in insertion order.
package final class SetValue: Container, @unchecked Sendable {
  package let isFrozen: Bool
  private var table = KeyTable.empty

  package init(isFrozen: Bool = false) { self.isFrozen = isFrozen }

  /// A set of the same elements, which shares them until one of the two changes.
  package init(copying other: SetValue, isFrozen: Bool = false) {
    self.isFrozen = isFrozen
    super.init()
    if other.table.hasVacancies { other.compact() }
    other.table.isShared = true
    table = other.table
  }

  package var count: Int { table.count }

  package var elements: [Value] {
    if table.hasVacancies { compact() }
    return table.keys
  }

  package func contains(_ value: Value) throws(Fault) -> Bool {
    let hash = try KeyTable.hash(of: value)
    return table.position(of: value, hash: hash) != nil
  }

  /// True when it was not there before.
  @discardableResult
  package func insert(_ value: Value) throws(Fault) -> Bool {
    let hash = try KeyTable.hash(of: value)
    guard table.position(of: value, hash: hash) == nil else { return false }
    own()
    if table.wantsCompaction { table.compact() }
    table.append(value, hash: hash)
    return true
  }

  @discardableResult
  package func remove(_ value: Value) throws(Fault) -> Bool {
    let hash = try KeyTable.hash(of: value)
    guard let position = table.position(of: value, hash: hash) else { return false }
    own()
    table.remove(at: position)
    return true
  }

  package func removeAll() { table = .empty }

  /// The elements in the order that `pprint` prints them.
  var sortedElements: [Value] { table.pprintOrder().map { table.keys[Int($0)] } }

  /// True when every element is in the other set.
  package func isSubset(of other: SetValue) -> Bool {
    guard count <= other.count else { return false }
    return elements.allSatisfy { element in
      // An element of a set is hashable.
      (try? other.contains(element)) ?? false
    }
  }

  private func compact() {
    own()
    table.compact()
  }

  private func own() {
    if table.isShared { table = table.copy() }
  }
}
