/// A path that the practice service knows, with what it takes.
enum Endpoint: String, CaseIterable, Sendable {
  case token = "/api/2/idp/token"
  case connectorToken = "/bc/idp/token"
  case revocation = "/api/2/idp/revoke_token"
  case introspection = "/api/2/idp/introspect_token"
  case keys = "/api/2/idp/keys"
  case configuration = "/.well-known/openid-configuration"
  case client = "/api/2/clients/{client_id}"
  case account = "/api/1/accounts"
  case tasks = "/api/task_manager/v2/tasks"
  case task = "/api/task_manager/v2/tasks/{task-id}"
  case activities = "/api/task_manager/v2/activities"
  case activity = "/api/task_manager/v2/activities/{activity-id}"
  case description = "/openapi.json"

  /// The folder in which every path wants a token of the Task Manager.
  static let taskManager = "/api/task_manager/v2"

  var methods: [String] {
    switch self {
    case .token, .connectorToken, .revocation, .introspection: ["POST"]
    default: ["GET", "HEAD"]
    }
  }

  /// The path up to the name in braces, and that name; nil when there is none.
  var template: (folder: String, name: String)? {
    guard let brace = rawValue.firstIndex(of: "{") else { return nil }
    return (String(rawValue[..<brace]), String(rawValue[brace...].dropFirst().dropLast()))
  }

  private static let folders = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { endpoint in
      endpoint.template.map { ($0.folder, endpoint) }
    }
  )

  /// The endpoint at a path, and the path's last segment when the endpoint names it.
  static func find(_ path: String) -> (endpoint: Endpoint, argument: String)? {
    if let endpoint = Endpoint(rawValue: path) {
      return endpoint.template == nil ? (endpoint, "") : nil
    }
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let argument = path[path.index(after: slash)...]
    guard !argument.isEmpty, let endpoint = folders[String(path[...slash])] else { return nil }
    return (endpoint, String(argument))
  }
}
