/// A field of a record that a list can be filtered or ordered by.
struct Field<Item: Sendable>: Sendable {
  /// What kind of value the field has, and where a record keeps it.
  enum Content: Sendable {
    case integer(@Sendable (Item) -> Int?)
    case text(@Sendable (Item) -> String?)
    /// A text of which `like(…)` matches any part, whatever the case.
    case pattern(@Sendable (Item) -> String?)
    /// A text that is the same in either case.
    case uuid(@Sendable (Item) -> String?)
    case texts(@Sendable (Item) -> [String])
    /// One of some names, in an order that has a meaning.
    case choice([String], @Sendable (Item) -> Int?)
    case flag(@Sendable (Item) -> Bool)
    case time(@Sendable (Item) -> Moment?)
  }

  /// What `order` calls the field.
  let name: String
  /// What the query parameter is called that filters by the field.
  let parameter: String
  let content: Content
  /// Tells whether `order` knows the field.
  let isOrdering: Bool

  init(_ name: String, _ content: Content, parameter: String? = nil, isOrdering: Bool = false) {
    self.name = name
    self.parameter = parameter ?? name
    self.content = content
    self.isOrdering = isOrdering
  }

  /// A record's value; a name of a choice is its place among the names.
  func value(of item: Item) -> FieldValue {
    switch content {
    case .integer(let field): field(item).map(FieldValue.number) ?? .missing
    case .text(let field), .pattern(let field), .uuid(let field):
      field(item).map(FieldValue.text) ?? .missing
    case .texts(let field): .texts(field(item))
    case .choice(_, let field): field(item).map(FieldValue.number) ?? .missing
    case .flag(let field): .number(field(item) ? 1 : 0)
    case .time(let field): field(item).map(FieldValue.moment) ?? .missing
    }
  }
}
