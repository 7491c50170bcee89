extension OpenAPI {
  /// The parameters of an endpoint, made from the tables of fields.
  static func parameters(of endpoint: Endpoint) -> [JSON] {
    var parameters: [JSON] = []
    if let name = endpoint.template?.name {
      let schema: JSON =
        endpoint == .client ? ["type": "string"] : ["type": "integer", "format": "int64"]
      parameters.append([
        "name": .string(name), "in": "path", "required": true, "schema": schema,
      ])
    }
    switch endpoint {
    case .tasks: parameters += list(of: TaskRecord.self)
    case .activities: parameters += list(of: ActivityRecord.self)
    case .task, .activity:
      parameters += [level(among: Level.ofSingleObject), deleted]
    case .account: parameters.append(query("login", "A login name.", ["type": "string"]))
    default: break
    }
    return parameters
  }

  private static func list<Item: Record>(of type: Item.Type) -> [JSON] {
    let largest = ListQuery<Item>.largestLimit
    let orders = type.schema.orderings.flatMap { ["asc(\($0))", "desc(\($0))"] }
    return [
      level(among: Level.allCases),
      query(
        "limit",
        "The most items of one answer.",
        [
          "type": "integer", "minimum": 1, "maximum": .integer(largest),
          "default": .integer(largest),
        ]
      ),
      query(
        "after",
        "Goes on from the paging token of an earlier answer; needs a limit.",
        ["type": "string"]
      ),
      query(
        "order",
        "Orders by a field; the first of several counts most.",
        array(["type": "string", "enum": .array(orders.map(JSON.string))])
      ),
    ] + type.schema.fields.map(parameter) + [deleted]
  }

  private static func parameter<Item: Record>(of field: Field<Item>) -> JSON {
    let (hint, schema): (String, JSON) =
      switch field.content {
      case .integer: ("", ["type": "integer", "format": "int64"])
      case .text, .texts: ("", ["type": "string"])
      case .pattern: (" like(text) matches any part, whatever the case.", ["type": "string"])
      case .uuid: ("", ["type": "string", "format": "uuid"])
      case .choice(let names, _): ("", ["type": "string", "enum": .array(names.map(JSON.string))])
      case .flag: ("", ["type": "boolean"])
      case .time:
        (
          " Takes gt(), ge(), lt(), le() or eq() around a time; two of them make a range.",
          ["type": "string", "example": "ge(2020-04-22T00:00:00Z)"]
        )
      }
    return query(field.parameter, "\(subject(ofFilter: field.parameter)).\(hint)", array(schema))
  }

  private static func level(among levels: [Level]) -> JSON {
    query(
      "lod",
      "How much of an object to show.",
      [
        "type": "string", "enum": .array(levels.map { .string($0.rawValue) }), "default": "long",
      ]
    )
  }

  private static let deleted = query(
    "allow_deleted",
    "Shows what was deleted, too.",
    ["type": "boolean", "default": false]
  )

  private static func array(_ items: JSON) -> JSON {
    ["type": "array", "items": items]
  }

  private static func query(_ name: String, _ description: String, _ schema: JSON) -> JSON {
    [
      "name": .string(name), "in": "query", "description": .string(description),
      "schema": schema,
    ]
  }
}
