/// What a request for a list asks for.
struct ListQuery<Item: Record>: Sendable {
  /// The most items of one answer, and how many there are when nobody says.
  static var largestLimit: Int { 1_000 }

  private(set) var level = Level.long
  private(set) var limit = ListQuery.largestLimit
  private(set) var allowsDeleted = false
  private(set) var order: [OrderTerm] = Item.schema.defaultOrder
  /// Tells whether the order is the table's own.
  private(set) var isInDefaultOrder = true
  /// What is asked of which of the schema's fields.
  private(set) var conditions: [(field: Int, filter: Filter)] = []
  /// The last place of the page before; nil at the first page.
  private(set) var place: Place?
  /// The fields that a paging token repeats.
  private(set) var repeated = FormFields()

  /// Reads a query, or what is left of it in the token of its `after`.
  ///
  /// With a token the filters and the order are the token's; those beside it only have to be valid.
  init(_ fields: FormFields) throws(Refusal) {
    try self.init(own: fields)
    guard let token = try fields.single("after", as: { $0 }) else { return }
    guard fields.pairs.contains(where: { $0.name == "limit" }) else {
      throw .invalid("after", value: token, "A token goes on with a limit only.")
    }
    let spelt = fields.pairs.contains { $0.name == "lod" }
    let (ownLimit, ownLevel) = (limit, level)
    guard let cursor = Cursor(token), cursor.list == Item.schema.list,
      let query = try? ListQuery(own: cursor.query), cursor.place.keys.count == query.order.count
    else { throw .invalid("after", value: token, "Not a token that this list has given.") }
    self = query
    limit = ownLimit
    if spelt { level = ownLevel }
    place = cursor.place
  }

  private init(own fields: FormFields) throws(Refusal) {
    let schema = Item.schema
    try fields.check(known: schema.parameters)
    if let level = try fields.level(among: Level.allCases) { self.level = level }
    if let flag = try fields.flag("allow_deleted") { allowsDeleted = flag }
    let largest = ListQuery.largestLimit
    let limit = try fields.single("limit") { (text) throws(Refusal) in
      guard let number = Int(text), 1...largest ~= number else {
        throw .invalid("limit", value: text, "Not a number from 1 to \(largest).")
      }
      return number
    }
    if let limit { self.limit = limit }
    let terms = fields.values(of: "order")
    if !terms.isEmpty {
      var order: [OrderTerm] = []
      for text in terms { order.append(try OrderTerm(text, in: schema)) }
      self.order = order
      isInDefaultOrder = false
    }
    for (place, field) in schema.fields.enumerated() {
      let values = fields.values(of: field.parameter)
      if !values.isEmpty { conditions.append((place, try Filter(values, for: field))) }
    }
    for (name, value) in fields.pairs where name != "limit" && name != "after" {
      repeated.append(name, value)
    }
  }
}

extension FormFields {
  /// Refuses names that an endpoint does not know.
  func check(known names: [String]) throws(Refusal) {
    for (name, _) in pairs where !names.contains(name) {
      throw .unknown(name, known: names)
    }
  }

  /// The value of a parameter that may be there once; nil when it is missing.
  func single<Value>(
    _ name: String,
    as read: (String) throws(Refusal) -> Value
  ) throws(Refusal) -> Value? {
    let values = values(of: name)
    guard let value = values.first else { return nil }
    guard values.count == 1 else {
      throw .invalid(name, value: values[1], "This parameter can be there only once.")
    }
    return try read(value)
  }

  func level(among levels: [Level]) throws(Refusal) -> Level? {
    try single("lod") { (text) throws(Refusal) in
      guard let level = Level(rawValue: text), levels.contains(level) else {
        throw .invalid(
          "lod",
          value: text,
          "Not one of: \(levels.map(\.rawValue).joined(separator: ", "))."
        )
      }
      return level
    }
  }

  func flag(_ name: String) throws(Refusal) -> Bool? {
    try single(name) { (text) throws(Refusal) in
      try Filter.flag(text, of: name)
    }
  }
}
