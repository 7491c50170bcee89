extension OpenAPI {
  private static let text: JSON = ["type": "string"]
  private static let object: JSON = ["type": "object"]
  private static let seconds: JSON = ["type": "integer", "format": "int64"]
  private static let uuid: JSON = ["type": "string", "format": "uuid"]
  private static let time: JSON = ["type": "string", "format": "date-time"]

  /// The shapes of the bodies; those of tasks and activities are read off the practice data.
  static var schemas: [JSON.Member] {
    var tasks = [Walkthrough.task, Generator.task(4), Generator.task(20)]
    for task in 1...13 { tasks.append(Generator.task(task)) }
    let activities = [Walkthrough.activity] + tasks.flatMap(Generator.activities)
    let pairs: KeyValuePairs<String, JSON> = [
      "Task": record(of: tasks.map { $0.json(at: .debug) }),
      "TaskList": list(of: "Task"),
      "Activity": record(of: activities.map { $0.json(at: .debug) }),
      "ActivityList": list(of: "Activity"),
      "Error": closed(
        ["domain", "code"],
        [
          "domain": text, "code": text, "context": object, "reason": text, "kbLink": text,
          "debug": object,
        ]
      ),
    ]
    return pairs.map { JSON.Member(name: $0.key, value: $0.value) } + identitySchemas
  }

  /// The bodies of the identity provider and of Account Management.
  private static var identitySchemas: [JSON.Member] {
    let scope = closed(
      ["tid", "tuid", "rn", "rp", "rs", "role"],
      ["tid": text, "tuid": uuid, "rn": text, "rp": text, "rs": text, "role": text]
    )
    let key = closed(
      ["kty", "use", "alg", "kid", "n", "e"],
      [
        "kty": choice(["RSA"]), "use": choice(["sig"]), "alg": choice(["RS256"]), "kid": text,
        "n": text, "e": text,
      ]
    )
    let pairs: KeyValuePairs<String, JSON> = [
      "Token": closed(
        ["access_token", "expires_on", "id_token", "token_type"],
        [
          "access_token": text, "expires_on": seconds, "id_token": text, "refresh_token": text,
          "token_type": choice(["bearer"]),
        ]
      ),
      "Introspection": closed(
        ["active"],
        [
          "active": ["type": "boolean"], "iss": text, "aud": text, "sub": uuid, "jti": uuid,
          "exp": seconds, "iat": seconds, "ver": text, "sub_type": text, "client_id": uuid,
          "owner_tuid": uuid, "scope": ["type": "array", "items": scope],
        ]
      ),
      "KeySet": closed(["keys"], ["keys": ["type": "array", "items": key]]),
      "Configuration": [
        "type": "object",
        "required": [
          "issuer", "token_endpoint", "jwks_uri", "revocation_endpoint", "introspection_endpoint",
        ],
        "properties": [
          "issuer": text, "token_endpoint": text, "jwks_uri": text, "revocation_endpoint": text,
          "introspection_endpoint": text,
          "grant_types_supported": ["type": "array", "items": text],
        ],
      ],
      "Client": [
        "type": "object", "required": ["client_id", "tenant_id", "type", "data", "created_by"],
        "properties": [
          "client_id": uuid, "tenant_id": uuid, "type": choice(["api_client"]),
          "token_endpoint_auth_method": text, "status": text,
          "data": closed(["client_name"], ["client_name": text]), "created_by": uuid,
          "last_access_at": ["type": "string", "format": "date-time", "nullable": true],
        ],
      ],
      "Account": closed(
        ["login", "id", "server_url"],
        ["login": text, "id": seconds, "server_url": text]
      ),
      "Description": [
        "type": "object", "required": ["openapi", "info", "paths"],
        "properties": ["openapi": text, "info": object, "paths": object, "components": object],
      ],
      "IdentityError": closed(
        ["error", "error_description"],
        ["error": text, "error_description": text]
      ),
      "AccountError": closed(
        ["error"],
        [
          "error": closed(
            ["code", "domain", "message"],
            [
              "code": text, "domain": text, "message": text, "context": object,
              "details": closed(["info"], ["info": text]),
            ]
          )
        ]
      ),
    ]
    return pairs.map { JSON.Member(name: $0.key, value: $0.value) }
  }

  /// An object that has these members and no others.
  private static func closed(_ required: [String], _ properties: JSON) -> JSON {
    [
      "type": "object", "required": .array(required.map(JSON.string)), "properties": properties,
      "additionalProperties": false,
    ]
  }

  private static func choice(_ names: [String]) -> JSON {
    ["type": "string", "enum": .array(names.map(JSON.string))]
  }

  private static func list(of schema: String) -> JSON {
    let cursors = closed(["after"], ["after": text, "before": text])
    return closed(
      [],
      [
        "items": ["type": "array", "items": reference(schema)],
        "paging": closed(["cursors"], ["cursors": cursors]),
        "count": ["type": "integer"],
      ]
    )
  }

  /// The schema of a task or an activity: what every level of detail shows is required.
  private static func record(of values: [JSON]) -> JSON {
    guard case .object(var members) = shape(of: values)["properties"] ?? .null else {
      return object
    }
    let choices = ["state": TaskState.names, "priority": TaskPriority.names]
    members = members.map { member in
      choices[member.name].map { JSON.Member(name: member.name, value: choice($0)) } ?? member
    }
    return closed(["id", "idString", "uuid", "state", "type"], .object(members))
  }

  /// The schema that all of the values fit.
  private static func shape(of values: [JSON]) -> JSON {
    var members: [JSON.Member] = []
    for case .object(let own) in values {
      for member in own where !members.contains(where: { $0.name == member.name }) {
        let alike = values.compactMap { $0[member.name] }
        members.append(JSON.Member(name: member.name, value: shape(of: alike)))
      }
    }
    switch values.first {
    case .object: return ["type": "object", "properties": .object(members)]
    case .array:
      let items = values.flatMap { (value) -> [JSON] in
        guard case .array(let items) = value else { return [] }
        return items
      }
      return ["type": "array", "items": items.isEmpty ? [:] : shape(of: items)]
    case .integer: return seconds
    case .bool: return ["type": "boolean"]
    case .string:
      let texts = values.map { (value) -> String in
        guard case .string(let text) = value else { return "" }
        return text
      }
      if texts.allSatisfy({ $0.count == 30 && Moment($0) != nil }) { return time }
      return texts.allSatisfy(Tenant.isUUID) ? uuid : text
    case .null, nil: return [:]
    }
  }
}

extension JSON {
  /// The value of an object's member; nil when there is none.
  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}
