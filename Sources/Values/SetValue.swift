/// A Python `set` or `frozenset`.
///
/// Numbers come in the order that CPython's hash table gives them, so that `{3, 1, 2}` prints as
/// `{1, 2, 3}`; other elements, whose order CPython leaves to chance, in insertion order.
package final class SetValue: Container, @unchecked Sendable {
  package let isFrozen: Bool
  private var table = KeyTable.empty
  /// The elements in order, from `nextElement` on; nil until somebody asks.
  private var ordered: [Value]?
  private var nextElement = 0

  package init(isFrozen: Bool = false) { self.isFrozen = isFrozen }

  /// A set of the same elements, which shares them until one of the two changes.
  package init(copying other: SetValue, isFrozen: Bool = false) {
    self.isFrozen = isFrozen
    super.init()
    adopt(other)
  }

  /// The set that a display of three constants or more gives, such as `{200, 404, 500}`: they stand
  /// in the order that CPython's compiler leaves.
  package init(displaying constants: [Value]) throws(Fault) {
    isFrozen = false
    super.init()
    for constant in constants { try insert(constant) }
    guard let (insertion, order) = SetOrder.display(of: table.keys) else { return }
    table = .empty
    for constant in insertion { try insert(constant) }
    ordered = order
  }

  /// The frozenset that CPython's compiler makes of constants: it makes one of them, and that anew when
  /// it keeps it.
  package init(compiled constants: [Value]) throws(Fault) {
    isFrozen = true
    super.init()
    for constant in constants { try insert(constant) }
    guard let made = SetOrder.arranged(table.keys) else { return }
    table = .empty
    for constant in made { try insert(constant) }
  }

  /// The elements of a set and further ones; `isSet` tells that those are a set's, too.
  package init(_ set: SetValue, and others: [Value], isSet: Bool) throws(Fault) {
    isFrozen = set.isFrozen
    super.init()
    let own = set.elements
    for element in own { try insert(element) }
    for element in others { try insert(element) }
    ordered = SetOrder.union(own, others, isRightSet: isSet)
  }

  package var count: Int { table.count }

  package var elements: [Value] {
    if let ordered { return nextElement == 0 ? ordered : Array(ordered[nextElement...]) }
    if table.hasVacancies { compact() }
    let elements = SetOrder.arranged(table.keys) ?? table.keys
    ordered = elements
    nextElement = 0
    return elements
  }

  /// Removes and returns the first element, as `pop` does; nil when there is none.
  ///
  /// Emptying a set so takes time in proportion to its elements.
  package func removeFirst() -> Value? {
    guard count > 0 else { return nil }
    if ordered == nil { _ = elements }
    guard let ordered, nextElement < ordered.count else { return nil }
    let element = ordered[nextElement]
    let next = nextElement + 1
    _ = try? remove(element)
    self.ordered = ordered
    nextElement = next
    return element
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
    ordered = nil
    if table.wantsCompaction { table.compact() }
    table.append(value, hash: hash)
    return true
  }

  @discardableResult
  package func remove(_ value: Value) throws(Fault) -> Bool {
    let hash = try KeyTable.hash(of: value)
    guard let position = table.position(of: value, hash: hash) else { return false }
    own()
    ordered = nil
    table.remove(at: position)
    return true
  }

  package func removeAll() {
    table = .empty
    ordered = nil
  }

  /// Takes over the elements of another set in place of its own.
  package func adopt(_ other: SetValue) {
    if other.table.hasVacancies { other.compact() }
    if !other.table.isShared { other.table.isShared = true }
    table = other.table
    ordered = other.ordered
    nextElement = other.nextElement
  }

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
