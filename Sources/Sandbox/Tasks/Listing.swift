/// A list as a query sees it: the records that stay, and those that the scenario adds.
struct Listing<Item: Record>: Sendable {
  let tables: [Table<Item>]

  subscript(id id: Int) -> Item? {
    for table in tables {
      if let item = table[id: id] { return item }
    }
    return nil
  }

  /// The answer to a query, made of the records in the given parts of the tree of tenants.
  func page(for query: ListQuery<Item>, in locators: [String]) -> JSON {
    let rows = tables.map { ($0, $0.rows(matching: query, in: locators)) }
    if query.level == .count {
      return ["count": .integer(rows.reduce(0) { $0 + ($1.1?.count ?? $1.0.count) })]
    }
    // One more than asked for tells whether there is another page.
    var found: [Item] = []
    for (table, rows) in rows {
      found += table.leading(query.limit + 1, of: rows, for: query).map(table.item)
    }
    if tables.count > 1 { found = merged(found, in: query.order) }
    let hasMore = found.count > query.limit
    if hasMore { found.removeSubrange(query.limit...) }
    let items = JSON.Member(
      name: "items",
      value: .array(found.map { $0.json(at: query.level) })
    )
    guard hasMore, let first = found.first, let last = found.last else { return .object([items]) }
    let cursors = JSON.members([
      "after": token(at: last, of: query),
      "before": query.place == nil ? nil : token(at: first, of: query),
    ])
    return .object([items, JSON.Member(name: "paging", value: ["cursors": cursors])])
  }

  private func merged(_ items: [Item], in order: [OrderTerm]) -> [Item] {
    items.map { (place: Place(of: $0, in: order), item: $0) }
      .sorted { $0.place.precedes($1.place, in: order) }
      .map(\.item)
  }

  private func token(at item: Item, of query: ListQuery<Item>) -> JSON {
    let place = Place(of: item, in: query.order)
    let cursor = Cursor(list: Item.schema.list, query: query.repeated, place: place)
    return .string(cursor.token)
  }
}
