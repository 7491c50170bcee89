/// A Python `dict`: insertion-ordered, keyed by any hashable value.
package class Dict: Container, @unchecked Sendable {
  /// Shared with other dictionaries until the keys change.
  private(set) final var table: KeyTable
  /// By position in the table; `None` at its vacancies.
  private(set) final var slots = SlotArray()

  package init(minimumCapacity: Int = 0) {
    guard minimumCapacity > 0 else {
      table = .empty
      return
    }
    table = KeyTable(minimumCapacity: minimumCapacity)
    slots = SlotArray(minimumCapacity: minimumCapacity)
  }

  /// A dictionary of a table's keys; there is a value for each.
  init(table: KeyTable, slots: consuming SlotArray) {
    self.table = table
    self.slots = slots
  }

  override package func surrender(to pile: inout [Container]) {
    slots.strip(to: &pile)
  }

  /// What makes it more than a `dict`; nil for a plain one.
  package var kind: (any DictKind)? { nil }

  // Keys need no dismantling: a hashable key nests no deeper than hashing goes.
  deinit {
    var pile: [Container] = []
    slots.strip(to: &pile)
    Container.dismantle(&pile)
  }

  package final var count: Int { table.count }

  /// The key and value at a position in insertion order, `0..<count`.
  ///
  /// Constant time, but for the first call after a deletion.
  package final func entry(at position: Int) -> (key: Value, value: Value) {
    guard position >= 0, position < count else { return (.none, .none) }
    if !table.isDense { compact() }
    let slot = table.first + position
    return (table.keys[slot], slots[slot])
  }

  /// The next entry at a place or behind it, and the place behind that one, for who goes through a
  /// dictionary that may be changed meanwhile; nil at the end.
  package final func entry(from place: Int) -> (key: Value, value: Value, next: Int)? {
    var place = max(place, table.first)
    while place < table.keys.count {
      if !table.isVacant(place) { return (table.keys[place], slots[place], place + 1) }
      place += 1
    }
    return nil
  }

  /// nil when the key is absent; a `TypeError` fault when it is unhashable.
  package final func value(for key: Value) throws(Fault) -> Value? {
    if case .string(let text) = key, let short = ShortText(text) { return value(for: short) }
    let hash = try KeyTable.hash(of: key)
    return table.position(of: key, hash: hash).map { slots[$0] }
  }

  package final func value(for key: ShortText) -> Value? {
    table.position(of: key).map { slots[$0] }
  }

  package final func set(_ value: consuming Value, for key: ShortText) {
    if let position = table.recentPosition(of: key) ?? table.position(of: key) {
      slots[position] = value
    } else {
      append(value, for: .string(key.text), hash: KeyTable.hash(of: key))
    }
  }

  package final func set(_ value: Value, for key: Value) throws(Fault) {
    if case .string(let text) = key, let short = ShortText(text) { return set(value, for: short) }
    if let position = table.recentPosition(of: key) {
      slots[position] = value
      return
    }
    let hash = try KeyTable.hash(of: key)
    if let position = table.position(of: key, hash: hash) {
      slots[position] = value
    } else {
      append(value, for: key, hash: hash)
    }
  }

  @discardableResult
  package final func remove(_ key: Value) throws(Fault) -> Value? {
    let hash = try KeyTable.hash(of: key)
    return table.position(of: key, hash: hash).map(remove(at:))
  }

  /// Removes and returns the newest entry, as `popitem` does; nil when there is none.
  package final func removeLast() -> (key: Value, value: Value)? {
    guard count > 0, let last = table.keys.indices.last(where: { !table.isVacant($0) })
    else { return nil }
    let key = table.keys[last]
    own()
    let value = slots[last]
    table.remove(at: last)
    slots.truncate(to: table.keys.count)
    return (key, value)
  }

  package final func removeAll() {
    table = .empty
    slots = SlotArray()
  }

  package final func copy() -> Dict {
    if table.hasVacancies { compact() }
    if !table.isShared { table.isShared = true }
    return Dict(table: table, slots: slots.copy())
  }

  /// Removes and returns the oldest entry; nil when there is none.
  package final func removeFirst() -> (key: Value, value: Value)? {
    guard count > 0 else { return nil }
    let key = table.keys[table.first]
    return (key, remove(at: table.first))
  }

  /// Takes over the entries of another dictionary in place of its own.
  package final func adopt(_ other: Dict) {
    if other.table.hasVacancies { other.compact() }
    if !other.table.isShared { other.table.isShared = true }
    table = other.table
    slots = other.slots.copy()
  }

  /// The value of a string key; nil removes it, so that `None` is spelled `Value.none`.
  package final subscript(_ key: String) -> Value? {
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

  package final var keys: [Value] {
    table.hasVacancies ? table.positions.map { table.keys[Int($0)] } : table.keys
  }

  package final var values: [Value] {
    table.hasVacancies ? table.positions.map { slots[Int($0)] } : slots.elements
  }

  // MARK: - Changing the keys

  private func append(_ value: Value, for key: Value, hash: Int) {
    own()
    if table.keys.count >= table.limit { makeRoom() }
    table.append(key, hash: hash)
    slots.append(value)
  }

  private func remove(at position: Int) -> Value {
    own()
    let value = slots[position]
    slots[position] = .none
    table.vacate(position)
    return value
  }

  /// As CPython does when a table is full: three times as many places as there are keys.
  private func makeRoom() {
    table.limit = max(table.limit, KeyTable.usableCount(of: (table.keys.count * 3 + 1) / 2))
    guard table.keys.count >= table.limit else { return }
    if table.hasVacancies { compact() }
    table.limit = KeyTable.usableCount(of: table.count * 3)
  }

  private func compact() {
    own()
    slots.keep(table.positions)
    table.compact()
  }

  private func own() {
    if table.isShared { table = table.copy() }
  }
}
