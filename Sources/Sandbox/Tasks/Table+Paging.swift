extension Table {
  /// The answer to a query, made of the entries in the given parts of the tree of tenants.
  func page(for query: ListQuery<Item>, in locators: [String]) -> JSON {
    func isVisible(_ entry: Entry<Item>) -> Bool {
      query.matches(entry) && locators.contains { entry.item.locator.hasPrefix($0) }
    }
    if query.level == .count {
      return ["count": .integer(entries.count { isVisible($0) })]
    }
    // One more than asked for tells whether there is another page.
    var found =
      query.isInDefaultOrder
      ? following(query.place, in: query.order, limit: query.limit + 1, where: isVisible)
      : sorted(after: query.place, in: query.order, limit: query.limit + 1, where: isVisible)
    let hasMore = found.count > query.limit
    if hasMore { found.removeLast() }
    let items = JSON.Member(
      name: "items",
      value: .array(found.map { $0.item.json(at: query.level) })
    )
    guard hasMore, let first = found.first, let last = found.last else { return .object([items]) }
    let cursors = JSON.members([
      "after": token(at: last, of: query),
      "before": query.place == nil ? nil : token(at: first, of: query),
    ])
    return .object([items, JSON.Member(name: "paging", value: ["cursors": cursors])])
  }

  private func token(at entry: Entry<Item>, of query: ListQuery<Item>) -> JSON {
    let place = Place(of: entry, in: query.order)
    let cursor = Cursor(list: Item.schema.list, query: query.repeated, place: place)
    return .string(cursor.token)
  }

  /// Walks through the entries as they stand and stops as soon as there are enough.
  private func following(
    _ place: Place?,
    in order: [OrderTerm<Item>],
    limit: Int,
    where isWanted: (Entry<Item>) -> Bool
  ) -> [Entry<Item>] {
    var found: [Entry<Item>] = []
    var position = place.map { start(after: $0, in: order) } ?? 0
    while position < entries.count, found.count < limit {
      if isWanted(entries[position]) { found.append(entries[position]) }
      position += 1
    }
    return found
  }

  /// Finds the first record after a place by halving.
  private func start(after place: Place, in order: [OrderTerm<Item>]) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = low + (high - low) / 2
      if place.precedes(Place(of: entries[middle], in: order), in: order) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  private func sorted(
    after place: Place?,
    in order: [OrderTerm<Item>],
    limit: Int,
    where isWanted: (Entry<Item>) -> Bool
  ) -> [Entry<Item>] {
    var found: [(place: Place, position: Int)] = []
    for position in entries.indices where isWanted(entries[position]) {
      let own = Place(of: entries[position], in: order)
      guard place?.precedes(own, in: order) ?? true else { continue }
      found.append((own, position))
    }
    found.sort { $0.place.precedes($1.place, in: order) }
    return found.prefix(limit).map { entries[$0.position] }
  }
}
