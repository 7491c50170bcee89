/// A field, by its place in the schema, and a direction.
struct OrderTerm: Sendable {
  let field: Int
  let isDescending: Bool

  init(field: Int, isDescending: Bool) {
    self.field = field
    self.isDescending = isDescending
  }

  /// Reads `asc(field)` or `desc(field)`.
  init<Item: Record>(_ text: String, in schema: Schema<Item>) throws(Refusal) {
    let isDescending = text.hasPrefix("desc(")
    let name = text.dropFirst(isDescending ? 5 : 4).dropLast()
    guard text.hasSuffix(")"), isDescending || text.hasPrefix("asc("),
      let field = schema.fields.firstIndex(where: { $0.isOrdering && $0.name == name })
    else {
      throw .invalid(
        "order",
        value: text,
        "Not asc(field) or desc(field) with one of: "
          + schema.orderings.joined(separator: ", ") + "."
      )
    }
    self.init(field: field, isDescending: isDescending)
  }
}

/// Where a record stands in an order: its values, and its id to tell equals apart.
struct Place: Sendable {
  let keys: [FieldValue]
  let id: Int

  init(keys: [FieldValue], id: Int) {
    self.keys = keys
    self.id = id
  }

  init<Item: Record>(of item: Item, in order: [OrderTerm]) {
    keys = order.map { Item.schema.fields[$0.field].value(of: item) }
    id = item.id
  }

  func precedes(_ other: Place, in order: [OrderTerm]) -> Bool {
    for (position, term) in order.enumerated() {
      guard position < keys.count, position < other.keys.count else { break }
      let (mine, theirs) = (keys[position], other.keys[position])
      if mine != theirs { return term.isDescending ? mine > theirs : mine < theirs }
    }
    return id > other.id
  }
}
