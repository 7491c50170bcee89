/// An object that a list of the Task Manager consists of.
protocol Record: Sendable {
  /// What lists of these records can be filtered and ordered by.
  static var schema: Schema<Self> { get }

  var id: Int { get }
  /// The place of the record's tenant in the tree of tenants.
  var locator: String { get }
  var isDeleted: Bool { get }

  func json(at level: Level) -> JSON
}

/// The names that a list's query may use.
struct Schema<Item: Record>: Sendable {
  /// The list's name, in the plural.
  let list: String
  /// What one item is called.
  let item: String
  let filters: [Filter<Item>]
  let orderings: [Ordering<Item>]
  /// The order when a query asks for none; newest first.
  let defaultOrder: [OrderTerm<Item>]

  static var common: [String] { ["lod", "limit", "after", "order", "allow_deleted"] }

  /// Every parameter of the list.
  var parameters: [String] { Schema.common + filters.map(\.name) }
}

/// A record in a table, behind a reference.
///
/// A record has some thirty fields; handing it to a filter by value would count references for
/// each of them.
final class Entry<Item: Sendable>: Sendable {
  let item: Item

  init(_ item: Item) { self.item = item }
}

/// The records of one kind, in their default order.
struct Table<Item: Record>: Sendable {
  let entries: [Entry<Item>]
  private let positions: [Int: Int]

  init(_ records: [Item]) {
    let order = Item.schema.defaultOrder
    let keyed = records.map(Entry.init).map { (place: Place(of: $0, in: order), entry: $0) }
    let sorted = keyed.sorted { $0.place.precedes($1.place, in: order) }.map(\.entry)
    entries = sorted
    positions = Dictionary(sorted.enumerated().map { ($1.item.id, $0) }) { first, _ in first }
  }

  subscript(id id: Int) -> Item? {
    positions[id].map { entries[$0].item }
  }
}
