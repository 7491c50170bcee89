extension OpenAPI {
  /// The shapes of the bodies; those of tasks and activities are read off the practice data.
  static var schemas: [JSON.Member] {
    let tasks = [Walkthrough.task, Generator.task(4), Generator.task(20)]
      .map { $0.json(at: .debug) }
    let activities = ([Walkthrough.activity] + Generator.activities(of: Generator.task(20)))
      .map { $0.json(at: .debug) }
    let text: JSON = ["type": "string"]
    let object: JSON = ["type": "object"]
    let pairs: KeyValuePairs<String, JSON> = [
      "Task": shape(of: tasks),
      "TaskList": list(of: "Task"),
      "Activity": shape(of: activities),
      "ActivityList": list(of: "Activity"),
      "Token": [
        "type": "object",
        "properties": [
          "access_token": text, "expires_on": ["type": "integer", "format": "int64"],
          "id_token": text, "refresh_token": text, "token_type": text,
        ],
      ],
      "Error": [
        "type": "object", "required": ["domain", "code"],
        "properties": [
          "domain": text, "code": text, "context": object, "reason": text, "kbLink": text,
          "debug": object,
        ],
      ],
      "IdentityError": [
        "type": "object", "required": ["error"],
        "properties": ["error": text, "error_description": text],
      ],
      "AccountError": [
        "type": "object",
        "properties": [
          "error": [
            "type": "object",
            "properties": [
              "code": text, "domain": text, "message": text, "details": object, "context": object,
            ],
          ]
        ],
      ],
    ]
    return pairs.map { JSON.Member(name: $0.key, value: $0.value) }
  }

  private static func list(of schema: String) -> JSON {
    let text: JSON = ["type": "string"]
    let cursors: JSON = ["type": "object", "properties": ["after": text, "before": text]]
    return [
      "type": "object",
      "properties": [
        "items": ["type": "array", "items": reference(schema)],
        "paging": ["type": "object", "properties": ["cursors": cursors]],
        "count": ["type": "integer"],
      ],
    ]
  }

  /// The schema that all of the values fit.
  private static func shape(of values: [JSON]) -> JSON {
    var members: [JSON.Member] = []
    for case .object(let own) in values {
      for member in own where !members.contains(where: { $0.name == member.name }) {
        let alike = values.compactMap { value -> JSON? in
          guard case .object(let others) = value else { return nil }
          return others.first { $0.name == member.name }?.value
        }
        members.append(JSON.Member(name: member.name, value: shape(of: alike)))
      }
    }
    switch values.first {
    case .object: return ["type": "object", "properties": .object(members)]
    case .array(let items):
      return ["type": "array", "items": items.isEmpty ? [:] : shape(of: items)]
    case .integer: return ["type": "integer", "format": "int64"]
    case .bool: return ["type": "boolean"]
    case .string: return ["type": "string"]
    case .null, nil: return [:]
    }
  }
}
