/// A field that a list can be ordered by.
struct Ordering<Item: Sendable>: Sendable {
  let name: String
  let key: @Sendable (Entry<Item>) -> SortKey

  init(_ name: String, _ key: @escaping @Sendable (Entry<Item>) -> SortKey) {
    self.name = name
    self.key = key
  }
}

/// A value to order by; what is missing comes before everything else.
enum SortKey: Sendable, Comparable {
  case missing
  case number(Int)
  case moment(Moment)
  case text(String)

  init(_ moment: Moment?) { self = moment.map(SortKey.moment) ?? .missing }

  /// The place of a name in a list of names that has a meaningful order.
  init(_ name: String, in names: [String]) {
    self = names.firstIndex(of: name).map(SortKey.number) ?? .missing
  }
}

/// A field and a direction.
struct OrderTerm<Item: Sendable>: Sendable {
  let ordering: Ordering<Item>
  let isDescending: Bool
}

extension OrderTerm where Item: Record {
  /// Reads `asc(field)` or `desc(field)`.
  init(_ text: String) throws(Refusal) {
    let orderings = Item.schema.orderings
    let isDescending = text.hasPrefix("desc(")
    guard text.hasSuffix(")"), isDescending || text.hasPrefix("asc("),
      let ordering = orderings.first(where: {
        $0.name == text.dropFirst(isDescending ? 5 : 4).dropLast()
      })
    else {
      throw .invalid(
        "order",
        value: text,
        "Not asc(field) or desc(field) with one of: "
          + orderings.map(\.name).joined(separator: ", ") + "."
      )
    }
    self.init(ordering: ordering, isDescending: isDescending)
  }
}

/// Where a record stands in an order: its keys, and its id to tell equals apart.
struct Place: Sendable {
  let keys: [SortKey]
  let id: Int

  init(keys: [SortKey], id: Int) {
    self.keys = keys
    self.id = id
  }

  init<Item: Record>(of entry: Entry<Item>, in order: [OrderTerm<Item>]) {
    keys = order.map { $0.ordering.key(entry) }
    id = entry.item.id
  }

  func precedes<Item>(_ other: Place, in order: [OrderTerm<Item>]) -> Bool {
    for (position, term) in order.enumerated() {
      guard position < keys.count, position < other.keys.count else { break }
      let (mine, theirs) = (keys[position], other.keys[position])
      if mine != theirs { return term.isDescending ? mine > theirs : mine < theirs }
    }
    return id > other.id
  }
}
