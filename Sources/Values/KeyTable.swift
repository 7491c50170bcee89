/// The keys of dictionaries in insertion order, and the index that finds them.
///
/// Dictionaries with the same keys in the same order (the objects of a JSON array) share one table;
/// whoever changes its keys copies it first. A deleted key leaves a vacancy, so that deleting does not
/// move the others; ``compact()`` closes the vacancies when they pile up.
final class KeyTable: @unchecked Sendable {
  /// The table of every new, empty dictionary.
  static let empty: KeyTable = {
    let table = KeyTable()
    table.isShared = true
    // All threads read this one table, so that nothing may be left to be remembered later.
    table.sortedPositions = []
    table.leastWidth = 0
    return table
  }()

  /// The greatest number of entries that are searched one by one, without an index.
  private static let linearLimit = 8
  /// The hash of a vacancy; no key has it.
  private static let vacant = Int.min

  private(set) var keys: [Value] = []
  private(set) var hashes: [Int] = []
  /// Positions in ``keys`` by open addressing, -1 where free; empty while the search is linear.
  private(set) var slots: [Int32] = []
  private var usedSlots = 0
  /// How many keys there are, vacancies not counted.
  private(set) var count = 0
  /// The position of the first key: a queue deletes at the front.
  private(set) var first = 0
  /// Where a text was found last: what is looked for is often stored next.
  var recent = 0
  /// With how many keys, deleted ones included, CPython would make a dictionary anew: when that is
  /// can be seen by who changes one while going through it.
  var limit = KeyTable.usableCount(of: 0)
  var isShared = false
  /// The positions in the order that `pprint` prints them; nil until somebody asks.
  var sortedPositions: [Int32]?
  /// How long a dictionary of these keys is at least, on one line; nil until somebody asks.
  var leastWidth: Int?

  init(minimumCapacity: Int = 0) {
    guard minimumCapacity > 0 else { return }
    keys.reserveCapacity(minimumCapacity)
    hashes.reserveCapacity(minimumCapacity)
  }

  /// A table of strings, without room to spare; nil when two are equal.
  convenience init?(distinct names: [String]) {
    self.init(minimumCapacity: names.count)
    for name in names {
      let hash = Self.hash(of: name)
      guard position(of: name, hash: hash) == nil else { return nil }
      append(.string(name), hash: hash)
    }
  }

  /// A table of its own, with the vacancies at the same positions.
  func copy() -> KeyTable {
    let table = KeyTable()
    table.keys = keys
    table.hashes = hashes
    table.slots = slots
    table.usedSlots = usedSlots
    table.count = count
    table.first = first
    table.limit = max(limit, Self.usableCount(of: (keys.count * 3 + 1) / 2))
    table.sortedPositions = sortedPositions
    table.leastWidth = leastWidth
    return table
  }

  var hasVacancies: Bool { count < keys.count }

  /// True when the vacancies are all at the front, so that positions are `first + n`.
  var isDense: Bool { count == keys.count - first }

  /// True when the next key makes it worth closing the vacancies.
  var wantsCompaction: Bool {
    guard hasVacancies else { return false }
    return keys.count - count > count + Self.linearLimit || keys.count == Self.linearLimit
      || (!slots.isEmpty && (usedSlots + 1) * 3 > slots.count * 2)
  }

  func isVacant(_ position: Int) -> Bool { hashes[position] == Self.vacant }

  // MARK: - Finding

  /// The hash of a key; a `TypeError` fault when it has none.
  static func hash(of key: Value) throws(Fault) -> Int {
    switch key {
    case .string(let text): return hash(of: text)
    case .int(.small(let number)): return hash(of: number)
    case .bool(let flag): return hash(of: flag ? 1 : 0)
    case .float(let number):
      if case .small(let whole)? = Integer(exactly: number) { return hash(of: whole) }
    case .object(let object):
      if let number = object.hashedNumber { return try hash(of: number) }
    default: break
    }
    var hasher = Hasher()
    try key.hash(into: &hasher)
    return usable(hasher.finalize())
  }

  static func hash(of key: String) -> Int {
    usable(TextHash.hash(of: key))
  }

  @inline(__always)
  static func hash(of key: ShortText) -> Int {
    usable(TextHash.hash(of: key))
  }

  /// Machine integers, the most frequent keys beside texts, do without the hasher: multiplicative
  /// hashing (Knuth, volume 3, section 6.4), whose best bits come down to where the index takes them.
  @inline(__always)
  private static func hash(of number: Int) -> Int {
    let product = UInt64(bitPattern: Int64(number)) &* 0x9E37_79B9_7F4A_7C15
    return usable(Int(truncatingIfNeeded: product ^ product >> 32))
  }

  private static func usable(_ hash: Int) -> Int { hash == vacant ? 0 : hash }

  /// The position of a text that was found last, without its hash; nil for all others.
  @inline(__always)
  func recentPosition(of key: Value) -> Int? {
    recent < keys.count && keys[recent].isText(identicalTo: key) ? recent : nil
  }

  func position(of key: Value, hash: Int) -> Int? {
    if case .string(let text) = key { return position(of: text, hash: hash) }
    if case .int(.small(let number)) = key { return position(of: number, key, hash: hash) }
    var search = Search(hash, in: self)
    while let position = search.next() {
      if keys[position].isSame(as: key) || keys[position].isEqual(to: key) { return position }
    }
    return nil
  }

  func position(of key: String, hash: Int) -> Int? {
    var search = Search(hash, in: self)
    while let position = search.next() {
      switch keys[position] {
      case .string(let text):
        if text.hasSameCodePoints(as: key) {
          if !isShared { recent = position }
          return position
        }
      case .object: if keys[position].isEqual(to: .string(key)) { return position }
      default: break
      }
    }
    return nil
  }

  private func position(of number: Int, _ key: Value, hash: Int) -> Int? {
    var search = Search(hash, in: self)
    while let position = search.next() {
      if case .int(.small(let other)) = keys[position] {
        if other == number { return position }
      } else if keys[position].isEqual(to: key) {
        return position
      }
    }
    return nil
  }

  /// The positions of the keys that have a hash.
  private struct Search {
    let hash: Int
    let table: KeyTable
    /// Where to look next: in the index, or among the keys when there is none.
    var slot: Int

    @inline(__always)
    init(_ hash: Int, in table: KeyTable) {
      self.hash = hash
      self.table = table
      slot = table.slots.isEmpty ? 0 : hash & (table.slots.count - 1)
    }

    @inline(__always)
    mutating func next() -> Int? {
      guard !table.slots.isEmpty else {
        while slot < table.hashes.count {
          defer { slot += 1 }
          if table.hashes[slot] == hash { return slot }
        }
        return nil
      }
      while true {
        let position = Int(table.slots[slot])
        if position < 0 { return nil }
        slot = (slot &+ 1) & (table.slots.count - 1)
        if position < table.hashes.count, table.hashes[position] == hash { return position }
      }
    }
  }

  // MARK: - Changing

  /// Adds a key that is not there yet.
  func append(_ key: Value, hash: Int) {
    forgetLayout()
    keys.append(key)
    hashes.append(hash)
    count += 1
    if slots.isEmpty {
      if keys.count > Self.linearLimit { index() }
    } else if (usedSlots + 1) * 3 > slots.count * 2 {
      index()
    } else {
      occupySlot(hash: hash, position: keys.count - 1)
    }
  }

  func remove(at position: Int) {
    vacate(position)
    while let last = hashes.last, last == Self.vacant {
      hashes.removeLast()
      keys.removeLast()
    }
    while first < hashes.count, hashes[first] == Self.vacant { first += 1 }
    if first > hashes.count { first = hashes.count }
  }

  /// Leaves a vacancy, at the end too.
  func vacate(_ position: Int) {
    forgetLayout()
    keys[position] = .none
    hashes[position] = Self.vacant
    count -= 1
    while first < hashes.count, hashes[first] == Self.vacant { first += 1 }
  }

  /// How many keys CPython puts into the least table with so many places.
  static func usableCount(of places: Int) -> Int {
    var size = 8
    while size < places { size *= 2 }
    return size * 2 / 3
  }

  private func forgetLayout() {
    sortedPositions = nil
    leastWidth = nil
  }

  /// Closes the vacancies; positions change.
  func compact() {
    guard hasVacancies else { return }
    let live = hashes.indices.filter { hashes[$0] != Self.vacant }
    keys = live.map { keys[$0] }
    hashes = live.map { hashes[$0] }
    first = 0
    forgetLayout()
    slots = []
    if keys.count > Self.linearLimit { index() }
  }

  /// Builds the index anew, at most half full.
  private func index() {
    var capacity = 32
    while capacity < hashes.count * 2 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    usedSlots = 0
    for position in hashes.indices where hashes[position] != Self.vacant {
      occupySlot(hash: hashes[position], position: position)
    }
  }

  private func occupySlot(hash: Int, position: Int) {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] >= 0 { slot = (slot &+ 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: position)
    usedSlots += 1
  }
}
