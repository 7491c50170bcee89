/// The order in which CPython 3.11 iterates over a set, found by filling a table as `setobject.c` does.
enum SetOrder {
  private static let linearProbes = 9
  private static let perturbShift: UInt = 5

  /// The elements in table order; nil when their hashes differ from one run of CPython to the next.
  static func arranged(_ elements: [Value]) -> [Value]? {
    guard elements.count > 1 else { return elements }
    guard let hashes = hashes(of: elements) else { return nil }
    var slots = [Int](repeating: -1, count: 8)
    for position in elements.indices {
      insert(position, hashes, into: &slots)
      // As of here three fifths of the table are taken.
      let used = position + 1
      guard used * 5 >= (slots.count - 1) * 3 else { continue }
      let least = used > 50_000 ? used * 2 : used * 4
      let old = slots
      slots = [Int](repeating: -1, count: size(above: least))
      for position in old where position >= 0 { insert(position, hashes, into: &slots) }
    }
    return slots.compactMap { $0 < 0 ? nil : elements[$0] }
  }

  /// How `{…}` with three constants or more is filled: CPython's compiler makes a frozenset of them,
  /// makes that anew when it keeps it, and the program then merges it into an empty set.
  ///
  /// The order to insert the elements in, and the one in which they then stand in the larger table
  /// that merging makes of five or more; nil when their hashes differ from one run to the next.
  static func display(of elements: [Value]) -> (insertion: [Value], order: [Value]?)? {
    guard let made = arranged(elements) else { return nil }
    // Fewer keep the table that the compiler left.
    guard made.count * 5 >= 7 * 3 else { return (made, nil) }
    guard let kept = arranged(made), let hashes = hashes(of: kept) else { return nil }
    var slots = [Int](repeating: -1, count: size(above: kept.count * 2))
    for position in kept.indices { insert(position, hashes, into: &slots) }
    return (kept, slots.compactMap { $0 < 0 ? nil : kept[$0] })
  }

  /// The order of a union: CPython copies the left set into a table of twice its size and makes room
  /// for all of a right set at once; the elements of anything else it adds one by one.
  ///
  /// nil when the hashes differ from one run to the next.
  static func union(_ left: [Value], _ right: [Value], isRightSet: Bool) -> [Value]? {
    // What is in both is found by value, and keeps its place.
    let all = left + right
    guard let hashes = hashes(of: all) else { return nil }
    var used = left.count
    var slots = [Int](repeating: -1, count: used * 5 >= 7 * 3 ? size(above: used * 2) : 8)
    for position in left.indices { insert(position, hashes, into: &slots) }
    func resize(above least: Int) {
      let old = slots
      slots = [Int](repeating: -1, count: size(above: least))
      for position in old where position >= 0 { insert(position, hashes, into: &slots) }
    }
    if isRightSet, (used + right.count) * 5 >= (slots.count - 1) * 3 {
      resize(above: (used + right.count) * 2)
    }
    for position in left.count..<all.count {
      guard !holds(all[position], hashes[position], slots, all, hashes) else { continue }
      insert(position, hashes, into: &slots)
      used += 1
      if used * 5 >= (slots.count - 1) * 3 { resize(above: used > 50_000 ? used * 2 : used * 4) }
    }
    return slots.compactMap { $0 < 0 ? nil : all[$0] }
  }

  /// Whether an equal element is in the table.
  private static func holds(
    _ element: Value,
    _ hash: UInt,
    _ slots: [Int],
    _ all: [Value],
    _ hashes: [UInt]
  ) -> Bool {
    let mask = UInt(slots.count - 1)
    var perturb = hash
    var index = hash & mask
    while true {
      let start = Int(index)
      let probes = start + linearProbes <= slots.count - 1 ? linearProbes : 0
      for slot in start...start + probes {
        let position = slots[slot]
        if position < 0 { return false }
        if hashes[position] == hash,
          all[position].isSame(as: element) || all[position].isEqual(to: element)
        {
          return true
        }
      }
      perturb >>= perturbShift
      index = (index &* 5 &+ 1 &+ perturb) & mask
    }
  }

  private static func hashes(of elements: [Value]) -> [UInt]? {
    var hashes: [UInt] = []
    hashes.reserveCapacity(elements.count)
    for element in elements {
      guard element.hasFixedHash, let hash = try? element.pythonHash() else { return nil }
      hashes.append(UInt(bitPattern: hash))
    }
    return hashes
  }

  private static func size(above least: Int) -> Int {
    var size = 8
    while size <= least { size *= 2 }
    return size
  }

  private static func insert(_ position: Int, _ hashes: [UInt], into slots: inout [Int]) {
    let mask = UInt(slots.count - 1)
    var perturb = hashes[position]
    var index = hashes[position] & mask
    while true {
      let start = Int(index)
      let probes = start + linearProbes <= slots.count - 1 ? linearProbes : 0
      for slot in start...start + probes where slots[slot] < 0 {
        slots[slot] = position
        return
      }
      perturb >>= perturbShift
      index = (index &* 5 &+ 1 &+ perturb) & mask
    }
  }
}
