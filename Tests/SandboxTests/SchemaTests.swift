import Foundation
import Testing

@testable import Sandbox

/// The server does what its description says: every operation is called with every parameter it
/// names, and the answers fit its schemas.
struct SchemaTests {
  /// An operation of the description.
  private struct Operation {
    let path: String
    let method: String
    let contents: [String: Any]

    var parameters: [[String: Any]] { contents["parameters"] as? [[String: Any]] ?? [] }

    /// The way in: `client`, `token` or nothing.
    var security: String? { (contents["security"] as? [[String: Any]])?.first?.keys.first }

    func schema(_ status: String) -> [String: Any]? {
      let responses = contents["responses"] as? [String: [String: Any]]
      let content = responses?[status]?["content"] as? [String: [String: Any]]
      return content?["application/json"]?["schema"] as? [String: Any]
    }

    var form: [String: Any]? {
      let body = contents["requestBody"] as? [String: Any]
      let content = body?["content"] as? [String: [String: Any]]
      return content?["application/x-www-form-urlencoded"]?["schema"] as? [String: Any]
    }
  }

  private static func document() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(Sandbox.openAPI.utf8))
    return try #require(value as? [String: Any])
  }

  private static func operations() throws -> [Operation] {
    let paths = try #require(try document()["paths"] as? [String: [String: Any]])
    return paths.flatMap { path, methods in
      methods.compactMap { method, contents in
        (contents as? [String: Any]).map {
          Operation(path: path, method: method.uppercased(), contents: $0)
        }
      }
    }
  }

  private let validator: SchemaValidator

  init() throws {
    validator = SchemaValidator(document: try Self.document())
  }

  /// Sends an operation's request and checks the answer against the schema for its status.
  private func expect(
    _ operation: Operation,
    _ query: String = "",
    path: String? = nil,
    form: String? = nil,
    client: PracticeClient? = nil,
    on practice: Practice,
    status: Int
  ) async throws {
    let client = client ?? practice.viewer
    let authorization: String? =
      switch operation.security {
      case "client": status == 401 ? nil : practice.basic(client)
      case "token": status == 401 ? nil : try await practice.bearer(client)
      default: nil
      }
    let line = "\(operation.method) \(path ?? operation.path)" + (query.isEmpty ? "" : "?\(query)")
    let reply = try await practice.send(
      line,
      authorization: authorization,
      type: form == nil ? nil : "application/x-www-form-urlencoded",
      body: form
    )
    #expect(reply.status == status, "\(line) \(form ?? "") \(reply.text.prefix(300))")
    guard let schema = operation.schema(status == 200 ? "200" : "default") else {
      #expect(reply.body.isEmpty && status == 200, "\(line) is described without a body")
      return
    }
    let value = try JSONSerialization.jsonObject(with: Data(reply.body.utf8))
    let problems = validator.problems(of: value, against: schema)
    #expect(problems.isEmpty, "\(line): \(problems.prefix(5))")
  }

  /// Values that a parameter's schema allows: each one of a list.
  private func examples(_ parameter: [String: Any]) -> [String] {
    var schema = parameter["schema"] as? [String: Any] ?? [:]
    if let items = schema["items"] as? [String: Any] { schema = items }
    if let names = schema["enum"] as? [String] { return names }
    if let example = schema["example"] as? String { return [example] }
    switch schema["type"] as? String {
    case "integer": return ["1", schema["maximum"].map { "\($0)" } ?? "9223372036854775807"]
    case "boolean": return ["true", "false"]
    default: return schema["format"] as? String == "uuid" ? [PracticeClient.all[0].id] : ["a b&c"]
    }
  }

  /// Values that it does not allow; none when every text is good.
  private func counterexamples(_ parameter: [String: Any]) -> [String] {
    var schema = parameter["schema"] as? [String: Any] ?? [:]
    if let items = schema["items"] as? [String: Any] { schema = items }
    if schema["enum"] != nil || schema["example"] != nil { return ["!nothing", ""] }
    switch schema["type"] as? String {
    case "integer":
      let beyond = (schema["maximum"] as? Int).map { ["\($0 + 1)", "0"] } ?? []
      return ["1.5", "one", "99999999999999999999"] + beyond
    case "boolean": return ["yes", "2"]
    default: return []
    }
  }

  private func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  @Test func everyParameterOfEveryOperationWorks() async throws {
    let practice = Practice.shared
    var calls = 0
    for operation in try Self.operations() where operation.form == nil {
      let paths = try await concretePaths(of: operation, on: practice)
      for path in paths { try await expect(operation, path: path, on: practice, status: 200) }
      for parameter in operation.parameters where parameter["in"] as? String == "query" {
        let name = try #require(parameter["name"] as? String)
        if name == "after" {
          try await walk(operation, on: practice)
          continue
        }
        for value in examples(parameter) {
          try await expect(
            operation,
            "\(name)=\(escaped(value))",
            path: paths[0],
            on: practice,
            status: 200
          )
          calls += 1
        }
        for value in counterexamples(parameter) where operation.security == "token" {
          try await expect(
            operation,
            "\(name)=\(escaped(value))",
            path: paths[0],
            on: practice,
            status: 400
          )
          calls += 1
        }
      }
    }
    #expect(calls > 200, "\(calls)")
  }

  private func walk(_ operation: Operation, on practice: Practice) async throws {
    let first = try await practice.send(
      "GET \(operation.path)?limit=2",
      authorization: try await practice.bearer(practice.viewer)
    )
    let after = try #require(first.body.firstMatch(of: /"after":"([^"]+)"/)).1
    try await expect(operation, "limit=2&after=\(after)", on: practice, status: 200)
    try await expect(operation, "after=\(after)", on: practice, status: 400)
    try await expect(operation, "limit=2&after=x", on: practice, status: 400)
  }

  /// The operation's path with every value that there is for the name in it.
  private func concretePaths(of operation: Operation, on practice: Practice) async throws
    -> [String]
  {
    guard let brace = operation.path.firstIndex(of: "{") else { return [operation.path] }
    let folder = operation.path[..<brace]
    guard operation.path.contains("task_manager") else { return [folder + practice.viewer.id] }
    let list = try await practice.send(
      "GET \(folder.dropLast())?lod=tiny",
      authorization: try await practice.bearer(practice.viewer)
    )
    return ids(of: list.body).map { "\(folder)\($0)" }
  }

  @Test func everyFormWorks() async throws {
    let practice = Practice()
    let fields = try await practice.grant(
      to: practice.viewer,
      "grant_type=client_credentials&scope=offline_access"
    )
    let token = fields["access_token"] ?? ""
    for operation in try Self.operations() {
      guard let form = operation.form else { continue }
      let properties = try #require(form["properties"] as? [String: [String: Any]])
      if let grants = properties["grant_type"]?["enum"] as? [String] {
        #expect(grants == Grant.names)
        let forms = [
          "grant_type=client_credentials", "grant_type=client_credentials&scope=offline_access",
          "grant_type=refresh_token&refresh_token=\(fields["refresh_token"] ?? "")",
          "grant_type=\(escaped(Grant.assertion))&assertion=\(token)&scope="
            + escaped(Tenant.urn + Tenant.walkthrough.uuid),
        ]
        for form in forms {
          try await expect(operation, form: form, on: practice, status: 200)
        }
        try await expect(operation, form: "grant_type=password", on: practice, status: 400)
      } else {
        #expect(form["required"] as? [String] == ["token"])
        let other = try await practice.grant(to: practice.viewer)["access_token"] ?? ""
        for token in [other, other, "x"] {
          try await expect(operation, form: "token=\(token)", on: practice, status: 200)
        }
      }
      try await expect(operation, form: "", on: practice, status: 400)
      try await expect(operation, form: "token=x", on: practice, status: 401)
    }
  }

  @Test func refusesInTheShapeItDescribes() async throws {
    let practice = Practice.shared
    for operation in try Self.operations() where operation.security == "token" {
      let path = try await concretePaths(of: operation, on: practice)[0]
      try await expect(operation, path: path, on: practice, status: 401)
      try await expect(
        operation,
        path: path,
        client: practice.outsider,
        on: practice,
        status: 403
      )
      if operation.path.contains("{") {
        let missing = path.replacing(/[^\/]+$/, with: "1")
        try await expect(operation, path: missing, on: practice, status: 404)
      }
    }
  }

  /// The schemas are read off some of the data; all of it fits them.
  @Test func everyRecordFitsItsSchema() async throws {
    let busy = Practice(tasks: 120) { $0.scenario = .busy }
    busy.advance(seconds: 13)
    for operation in try Self.operations() where operation.path.hasSuffix("s") {
      guard operation.security == "token" else { continue }
      for level in [Level.tiny, .debug, .count] {
        try await expect(
          operation,
          "lod=\(level.rawValue)&allow_deleted=true",
          on: busy,
          status: 200
        )
      }
    }
  }

  /// A check that never fails checks nothing.
  @Test func theValidatorFindsWhatIsWrong() throws {
    let schemas = try #require(
      (validator.document["components"] as? [String: [String: [String: Any]]])?["schemas"]
    )
    func problems(_ text: String, _ schema: String) throws -> [String] {
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      return validator.problems(of: value, against: try #require(schemas[schema]))
    }
    #expect(try problems(#"{"domain":"a","code":"b"}"#, "Error").isEmpty)
    #expect(try problems(#"{"domain":"a"}"#, "Error") == ["$: code is missing"])
    #expect(try problems(#"{"domain":1,"code":"b"}"#, "Error") == ["$.domain: no string"])
    #expect(try problems(#"{"domain":"a","code":"b","x":1}"#, "Error") == ["$: x is not described"])
    #expect(try problems(#"{"count":true}"#, "TaskList") == ["$.count: no integer"])
    #expect(try problems(#"{"items":[{}]}"#, "TaskList").count == 5)
    #expect(try problems("[]", "Task") == ["$: no object"])
    let task = #"{"id":1,"idString":"1","type":"x","#
    let uuid = #""uuid":"38045860-8901-426e-b51f-fc6d24d1cbe0""#
    #expect(try problems(task + uuid + #","state":"started"}"#, "Task").isEmpty)
    #expect(try problems(task + uuid + #","state":"odd"}"#, "Task").count == 1)
    #expect(try problems(task + #""uuid":"x","state":"started"}"#, "Task").count == 1)
    #expect(
      try problems(task + uuid + #","state":"started","startedAt":"now"}"#, "Task").count == 1
    )
  }
}
