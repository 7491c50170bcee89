/// The records of one kind, in their default order: a column for each field, and a way to make
/// or find the record of a row.
struct Table<Item: Record>: Sendable {
  let count: Int
  /// The columns of the schema's fields.
  let columns: [Column]
  let ids: [Int]
  private let locators: Column
  private let deletions: Column
  /// What the record of each row is made from.
  private let sources: [UInt32]
  private let record: @Sendable (UInt32) -> Item

  /// Makes a table that keeps its records.
  init(_ records: [Item]) {
    var builder = TableBuilder<Item>()
    for (place, record) in records.enumerated() {
      builder.append(record, source: UInt32(place))
    }
    self = builder.table { records[Int($0)] }
  }

  fileprivate init(_ builder: TableBuilder<Item>, record: @escaping @Sendable (UInt32) -> Item) {
    let columns = builder.columns.map { $0.column() }
    let axes =
      Item.schema.defaultOrder.map {
        Axis(column: columns[$0.field], isDescending: $0.isDescending)
      } + [Axis(column: .numbers(builder.ids), isDescending: true)]
    // The default order is one of numbers, so that equal keys are equal values.
    let order = (0..<UInt32(builder.ids.count)).sorted { left, right in
      for axis in axes {
        let (mine, theirs) = (axis.key(left), axis.key(right))
        if mine != theirs { return mine < theirs }
      }
      return false
    }
    count = order.count
    self.columns = columns.map { $0.permuted(by: order) }
    ids = order.map { builder.ids[Int($0)] }
    locators = builder.locators.column().permuted(by: order)
    deletions = builder.deletions.column().permuted(by: order)
    sources = order.map { builder.sources[Int($0)] }
    self.record = record
  }

  func item(_ row: UInt32) -> Item { record(sources[Int(row)]) }

  subscript(id id: Int) -> Item? {
    ids.firstIndex(of: id).map { item(UInt32($0)) }
  }

  /// The rows that a query wants, in the given parts of the tree of tenants; nil when all are.
  func rows(matching query: ListQuery<Item>, in places: [String]) -> [UInt32]? {
    var rows: [UInt32]?
    if !query.allowsDeleted {
      rows = deletions.narrowed(rows) { $0 == .number(0) }
    }
    rows = locators.narrowed(rows) { value in
      guard case .text(let locator) = value else { return false }
      return places.contains { locator.hasPrefix($0) }
    }
    for condition in query.conditions {
      let field = Item.schema.fields[condition.field]
      rows = columns[condition.field].rows(among: rows, matching: condition.filter) {
        field.value(of: item(UInt32($0)))
      }
    }
    return rows
  }
}

/// A table that grows by a record at a time.
struct TableBuilder<Item: Record> {
  fileprivate var columns: [ColumnBuilder]
  fileprivate var ids: [Int] = []
  fileprivate var locators = ColumnBuilder(for: Field<Item>.Content.text { $0.locator })
  fileprivate var deletions = ColumnBuilder(for: Field<Item>.Content.flag { $0.isDeleted })
  fileprivate var sources: [UInt32] = []

  init(largestList: Int = ColumnBuilder.usualList) {
    columns = Item.schema.fields.map { ColumnBuilder(for: $0.content, largestList: largestList) }
  }

  /// Adds a record that `source` will name when it is wanted again.
  mutating func append(_ item: Item, source: UInt32) {
    let fields = Item.schema.fields
    for place in fields.indices { columns[place].append(fields[place].value(of: item)) }
    ids.append(item.id)
    locators.append(.text(item.locator))
    deletions.append(.number(item.isDeleted ? 1 : 0))
    sources.append(source)
  }

  func table(record: @escaping @Sendable (UInt32) -> Item) -> Table<Item> {
    Table(self, record: record)
  }
}

extension Column {
  /// The rows whose value passes; all of them stay all of them without a look at each.
  fileprivate func narrowed(_ rows: [UInt32]?, where passes: (FieldValue) -> Bool) -> [UInt32]? {
    guard case .codes(let codes, let values) = self else { return rows }
    let isWanted = values.map(passes)
    guard isWanted.contains(false) else { return rows }
    guard let rows else {
      return (0..<UInt32(codes.count)).filter { isWanted[Int(codes[Int($0)])] }
    }
    return rows.filter { isWanted[Int(codes[Int($0)])] }
  }
}
