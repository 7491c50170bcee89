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
  let fields: [Field<Item>]
  /// The order when a query asks for none; newest first.
  let defaultOrder: [OrderTerm]
  /// Every parameter of the list.
  let parameters: [String]
  private let places: [String: Int]

  init(list: String, item: String, newestFirstBy newest: String, fields: [Field<Item>]) {
    self.list = list
    self.item = item
    self.fields = fields
    places = Dictionary(
      uniqueKeysWithValues: fields.indices.map { (fields[$0].parameter, $0) }
    )
    defaultOrder = places[newest].map { [OrderTerm(field: $0, isDescending: true)] } ?? []
    parameters = ["lod", "limit", "after", "order", "allow_deleted"] + fields.map(\.parameter)
  }

  /// The names that `order` knows.
  var orderings: [String] { fields.filter(\.isOrdering).map(\.name) }

  /// The place of the field that a parameter filters by.
  func field(forParameter name: String) -> Int? { places[name] }
}
