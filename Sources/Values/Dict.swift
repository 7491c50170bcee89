/// A Python `dict`: insertion-ordered, keyed by any hashable value.
package final class Dict: Container, @unchecked Sendable {
  /// Shared with other dictionaries until the keys change.
  private(set) var table: KeyTable
  /// By position in the table; `None` at its vacancies.
  private(set) var slots: [Value] = []

  package init(minimumCapacity: Int = 0) {
    guard minimumCapacity > 0 else {
      table = .empty
      return
    }
    table = KeyTable(minimumCapacity: minimumCapacity)
    slots.reserveCapacity(minimumCapacity)
  }

  /// A dictionary of a table's keys; there is a value for each.
  init(table: KeyTable, slots: [Value]) {
    self.table = table
    self.slots = slots
  }

  override package func surrender(to pile: inout [Container]) {
    Container.strip(&slots, to: &pile)
  }

  // Keys need no dismantling: a hashable key nests no deeper than hashing goes.
  deinit { Container.dismantle(&slots) }

  package var count: Int { table.count }

  /// The key and value at a position in insertion order, `0..<count`.
  ///
  /// Constant time, but for the first call after a deletion.
  package func entry(at position: Int) -> (key: Value, value: Value) {
    guard position >= 0, position < count else { return (.none, .none) }
    if !table.isDense { compact() }
    let slot = table.first + position
    return (table.keys[slot], slots[slot])
  }

  /// nil when the key is absent; a `TypeError` fault when it is unhashable.
  package func value(for key: Value) throws(Fault) -> Value? {
    let hash = try KeyTable.hash(of: key)
    return table.position(of: key, hash: hash).map { slots[$0] }
  }

  package func set(_ value: Value, for key: Value) throws(Fault) {
    let hash = try KeyTable.hash(of: key)
    if let position = table.position(of: key, hash: hash) {
      slots[position] = value
    } else {
      append(value, for: key, hash: hash)
    }
  }

  @discardableResult
  package func remove(_ key: Value) throws(Fault) -> Value? {
    let hash = try KeyTable.hash(of: key)
    return table.position(of: key, hash: hash).map(remove(at:))
  }

  /// Removes and returns the newest entry, as `popitem` does; nil when there is none.
  package func removeLast() -> (key: Value, value: Value)? {
    guard let key = table.keys.last, let value = slots.last else { return nil }
    _ = remove(at: table.keys.count - 1)
    return (key, value)
  }

  package func removeAll() {
    table = .empty
    slots = []
  }

  package func copy() -> Dict {
    if table.hasVacancies { compact() }
    table.isShared = true
    return Dict(table: table, slots: slots)
  }

  /// String keys are always hashable.
  package subscript(_ key: String) -> Value? {
    get { table.position(of: key, hash: KeyTable.hash(of: key)).map { slots[$0] } }
    set {
      let hash = KeyTable.hash(of: key)
      switch (table.position(of: key, hash: hash), newValue) {
      case (let position?, let value?): slots[position] = value
      case (let position?, nil): _ = remove(at: position)
      case (nil, let value?): append(value, for: .string(key), hash: hash)
      case (nil, nil): break
      }
    }
  }

  package var keys: [Value] {
    if table.hasVacancies { compact() }
    return table.keys
  }

  package var values: [Value] {
    if table.hasVacancies { compact() }
    return slots
  }

  // MARK: - Changing the keys

  private func append(_ value: Value, for key: Value, hash: Int) {
    own()
    if table.wantsCompaction { compact() }
    table.append(key, hash: hash)
    slots.append(value)
  }

  private func remove(at position: Int) -> Value {
    own()
    let value = slots[position]
    slots[position] = .none
    table.remove(at: position)
    if slots.count > table.keys.count {
      slots.removeLast(slots.count - table.keys.count)
    }
    return value
  }

  private func compact() {
    own()
    slots = slots.indices.filter { !table.isVacant($0) }.map { slots[$0] }
    table.compact()
  }

  private func own() {
    if table.isShared { table = table.copy() }
  }
}
