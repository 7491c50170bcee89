/// The server's own description, made from the tables that the server answers with.
///
/// OpenAPI 3.0 (https://spec.openapis.org/oas/v3.0.3). Nothing is written down twice, so that the
/// description cannot promise a parameter that the server does not know.
enum OpenAPI {
  /// The description as JSON text.
  static let bytes = document.bytes

  private static var document: JSON {
    [
      "openapi": "3.0.3",
      "info": [
        "title": "Practice server of apiwalk",
        "version": "2",
        "description": .string(choices),
      ],
      "servers": [["url": "/"]],
      "paths": .object(
        Endpoint.allCases.map {
          JSON.Member(name: $0.rawValue, value: operations(of: $0))
        }
      ),
      "components": [
        "securitySchemes": [
          "client": [
            "type": "http", "scheme": "basic", "description": "A client's id and its secret.",
          ],
          "token": [
            "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
            "description": "An access token from the token endpoint.",
          ],
        ],
        "schemas": .object(schemas),
      ],
    ]
  }

  /// What the published description leaves open, and how this server fills it.
  private static let choices = """
    Stands in for the platform's identity provider and for its Task Manager API v2. \
    Where the real service says nothing, this server has chosen: \
    without an order, lists are newest first by enqueuedAt (activities by createdAt) and then by \
    id, larger ids first; \
    without a limit, the first 1000 items come, and a limit is a number from 1 to 1000; \
    several values of a time parameter must all hold, several values of any other parameter are \
    alternatives; \
    what has no value comes first in ascending order; \
    a paging token repeats the query that made it, and a query beside it only has to be valid; \
    unknown parameters and values that cannot be read are answered with 400 that names them; \
    a path with a trailing slash is another path; HEAD is answered like GET; \
    tokens live two hours unless the server was started with another time, and a token for a \
    tenant sees the tasks of that tenant alone; \
    in the scenario busy a new task comes every five seconds, and of those the latest 300 are \
    kept; faults come only when the server was told to make them.
    """

  private static func operations(of endpoint: Endpoint) -> JSON {
    let method = endpoint.methods.contains("POST") ? "post" : "get"
    return .object([JSON.Member(name: method, value: operation(of: endpoint))])
  }

  private static func operation(of endpoint: Endpoint) -> JSON {
    let (summary, schema) = contents(of: endpoint)
    let parameters = parameters(of: endpoint)
    let good = JSON.members([
      "description": "It worked.",
      "content": schema.map { ["application/json": ["schema": reference($0)]] },
    ])
    return .members([
      "operationId": .string("\(endpoint)"),
      "summary": .string(summary),
      "parameters": parameters.isEmpty ? nil : .array(parameters),
      "requestBody": form(of: endpoint),
      "responses": [
        "200": good,
        "default": [
          "description": "The request was refused.",
          "content": ["application/json": ["schema": reference(errors(of: endpoint))]],
        ],
      ],
      "security": security(of: endpoint),
    ])
  }

  private static func contents(of endpoint: Endpoint) -> (summary: String, schema: String?) {
    switch endpoint {
    case .token, .connectorToken: ("Gives an access token.", "Token")
    case .revocation: ("Makes a token useless.", nil)
    case .introspection: ("Tells what a token says.", "Introspection")
    case .keys: ("Lists the keys that tokens are signed with.", "KeySet")
    case .configuration: ("Tells where the identity provider's endpoints are.", "Configuration")
    case .client: ("Shows an API client.", "Client")
    case .account: ("Tells which server a login belongs to.", "Account")
    case .tasks: ("Lists tasks.", "TaskList")
    case .task: ("Shows a task.", "Task")
    case .activities: ("Lists activities.", "ActivityList")
    case .activity: ("Shows an activity.", "Activity")
    case .description: ("Gives this description.", "Description")
    }
  }

  private static func errors(of endpoint: Endpoint) -> String {
    switch endpoint {
    case .token, .connectorToken, .revocation, .introspection: "IdentityError"
    case .client: "AccountError"
    default: "Error"
    }
  }

  private static func security(of endpoint: Endpoint) -> JSON {
    switch endpoint {
    case .token, .connectorToken, .revocation, .introspection: [["client": []]]
    case .client, .tasks, .task, .activities, .activity: [["token": []]]
    default: []
    }
  }

  private static func form(of endpoint: Endpoint) -> JSON? {
    func body(required: [JSON], _ properties: JSON) -> JSON {
      [
        "required": true,
        "content": [
          "application/x-www-form-urlencoded": [
            "schema": [
              "type": "object", "required": .array(required), "properties": properties,
            ]
          ]
        ],
      ]
    }
    switch endpoint {
    case .token, .connectorToken:
      return body(
        required: ["grant_type"],
        [
          "grant_type": ["type": "string", "enum": .array(Grant.names.map(JSON.string))],
          "scope": ["type": "string"], "assertion": ["type": "string"],
          "refresh_token": ["type": "string"],
        ]
      )
    case .revocation, .introspection:
      return body(required: ["token"], ["token": ["type": "string"]])
    default: return nil
    }
  }

  static func reference(_ schema: String) -> JSON {
    ["$ref": .string("#/components/schemas/\(schema)")]
  }
}
