extension Table {
  /// The first rows of a query's order after its place, no more than `limit` of them.
  func leading(_ limit: Int, of rows: [UInt32]?, for query: ListQuery<Item>) -> [UInt32] {
    let order = RowOrder(table: self, terms: query.order)
    if query.isInDefaultOrder {
      let start = query.place.map { order.start(after: $0, in: rows) } ?? 0
      if let rows { return Array(rows[start...].prefix(limit)) }
      return Array((UInt32(start)..<UInt32(count)).prefix(limit))
    }
    var rest = rows ?? Array(0..<UInt32(count))
    if let place = query.place {
      let isAfter = order.isAfter(place)
      rest = rest.filter(isAfter)
    }
    // Column by column: what comes before the last wanted key is in, what comes after it is out,
    // and the next column decides about the rest. How the rows lie does not matter to this.
    var chosen: [UInt32] = []
    for axis in order.axes {
      let wanted = limit - chosen.count
      guard wanted > 0, rest.count > wanted else { break }
      let keys = axis.keys(of: rest)
      guard let last = keys.element(ofSortedPlace: wanted - 1) else { break }
      var equals: [UInt32] = []
      for (position, key) in keys.enumerated() where key <= last {
        if key < last { chosen.append(rest[position]) } else { equals.append(rest[position]) }
      }
      rest = equals
      // Among equal prefixes the next column must not decide.
      guard axis.column.isExact else { break }
    }
    return Array((chosen + rest).sorted(by: order.precedes).prefix(limit))
  }
}

/// An order of a table's rows: the columns of its terms, and at last the ids, larger ones first.
private struct RowOrder<Item: Record> {
  let table: Table<Item>
  let terms: [OrderTerm]
  let axes: [Axis]

  init(table: Table<Item>, terms: [OrderTerm]) {
    self.table = table
    self.terms = terms
    axes =
      terms.map { Axis(column: table.columns[$0.field], isDescending: $0.isDescending) }
      + [Axis(column: .numbers(table.ids), isDescending: true)]
  }

  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    for (position, axis) in axes.enumerated() {
      let (mine, theirs) = (axis.key(left), axis.key(right))
      if mine != theirs { return mine < theirs }
      if !axis.column.isExact {
        let (mine, theirs) = (value(of: left, at: position), value(of: right, at: position))
        if mine != theirs { return axis.isDescending ? mine > theirs : mine < theirs }
      }
    }
    return false
  }

  /// A test whether a row comes after a place.
  func isAfter(_ place: Place) -> (UInt32) -> Bool {
    let values = place.keys + [.number(place.id)]
    let bounds = zip(axes, values).map { $0.key(for: $1) }
    return { row in
      for (position, bound) in bounds.enumerated() {
        let axis = axes[position]
        let key = axis.key(row)
        if key != bound { return key > bound }
        if !axis.column.isExact {
          let own = value(of: row, at: position)
          if own != values[position] {
            return axis.isDescending ? own < values[position] : own > values[position]
          }
        }
      }
      return false
    }
  }

  /// Finds the first of rows in the default order that comes after a place, by halving.
  func start(after place: Place, in rows: [UInt32]?) -> Int {
    let isAfter = isAfter(place)
    var (low, high) = (0, rows?.count ?? table.count)
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(rows?[middle] ?? UInt32(middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A row's own value, for columns that do not tell all values apart.
  private func value(of row: UInt32, at position: Int) -> FieldValue {
    Item.schema.fields[terms[position].field].value(of: table.item(row))
  }
}
