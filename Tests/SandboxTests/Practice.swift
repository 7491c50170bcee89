import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import Sandbox

/// A practice server without a socket whose clock stands still until a test moves it.
final class Practice: Sendable {
  /// The server that tests share when they change nothing.
  static let shared = Practice()
  static let start = 1_600_000_000

  let service: Service
  private let seconds: Movable
  private let tokens = Mutex<[String: String]>([:])

  private final class Movable: Sendable {
    let value = Mutex(Practice.start)
  }

  init(tasks: Int? = nil, configure: (inout SandboxConfiguration) -> Void = { _ in }) {
    let seconds = Movable()
    self.seconds = seconds
    var configuration = SandboxConfiguration(
      clock: { (seconds.value.withLock { $0 }, 0) },
      tasks: tasks
    )
    configure(&configuration)
    service = Service(configuration)
  }

  func advance(seconds more: Int) {
    seconds.value.withLock { $0 += more }
  }

  var viewer: PracticeClient { service.identity.tokens.clients[0] }
  var outsider: PracticeClient { service.identity.tokens.clients[1] }

  /// A response in the parts that tests look at.
  struct Reply {
    let status: Int
    /// The fields by their names in lower case.
    let headers: [String: String]
    let body: String

    var text: String { body.isEmpty ? "\(status)" : "\(status) \(body)" }
  }

  /// Sends a request such as `GET /path` through Hummingbird.
  func send(
    _ line: String,
    authorization: String? = nil,
    type: String? = nil,
    body: String? = nil
  ) async throws -> Reply {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    var headers = HTTPFields()
    headers[.authorization] = authorization
    headers[.contentType] = type
    let method = try #require(HTTPRequest.Method(rawValue: words[0]))
    let buffer = body.map { ByteBuffer(string: $0) }
    return try await Sandbox.application(of: service).test(.router) { [headers] client in
      let response = try await client.execute(
        uri: words[1],
        method: method,
        headers: headers,
        body: buffer
      )
      return Reply(
        status: response.status.code,
        headers: fields(response.headers),
        body: String(buffer: response.body)
      )
    }
  }

  private func fields(_ headers: HTTPFields) -> [String: String] {
    Dictionary(headers.map { ($0.name.canonicalName, $0.value) }) { _, last in last }
  }

  /// Sends a form with a client's credentials.
  func post(_ path: String, as client: PracticeClient?, _ form: String) async throws -> Reply {
    try await send(
      "POST \(path)",
      authorization: client.map(basic),
      type: "application/x-www-form-urlencoded",
      body: form
    )
  }

  func basic(_ client: PracticeClient) -> String {
    "Basic " + Base64.encode("\(client.id):\(client.secret)".utf8)
  }

  /// A token's fields as the token endpoint gives them.
  func grant(
    to client: PracticeClient,
    _ form: String = "grant_type=client_credentials"
  ) async throws -> [String: String] {
    let reply = try await post("/api/2/idp/token", as: client, form)
    #expect(reply.status == 200)
    var fields: [String: String] = [:]
    for match in reply.body.matches(of: /"(\w+)":"?([^",}]+)/) {
      fields[String(match.1)] = String(match.2)
    }
    return fields
  }

  /// The `Authorization` value of a client, which asks for a token once.
  func bearer(_ client: PracticeClient) async throws -> String {
    if let known = tokens.withLock({ $0[client.id] }) { return known }
    let value = "Bearer " + (try await grant(to: client)["access_token"] ?? "")
    tokens.withLock { $0[client.id] = value }
    return value
  }

  /// Reads a path below the Task Manager with the viewer's token.
  func get(_ path: String, method: String = "GET") async throws -> Reply {
    try await send(
      "\(method) /api/task_manager/v2\(path)",
      authorization: try await bearer(viewer)
    )
  }
}

/// Compares a Task Manager's answer, status first, with what it should be.
func expectGet(
  _ path: String,
  _ expected: String,
  on practice: Practice = .shared,
  at location: SourceLocation = #_sourceLocation
) async throws {
  let reply = try await practice.get(path)
  #expect(reply.text == expected, sourceLocation: location)
}

/// The ids of a body's items, in their order.
func ids(of body: String) -> [Int] {
  body.matches(of: /"id":(\d+),/).compactMap { Int($0.1) }
}
