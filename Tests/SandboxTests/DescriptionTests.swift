import Foundation
import Testing

@testable import Sandbox

/// The OpenAPI description agrees with the server.
struct DescriptionTests {
  private func document() async throws -> [String: Any] {
    let reply = try await Practice.shared.send("GET /openapi.json")
    #expect(reply.status == 200)
    #expect(reply.body == Sandbox.openAPI)
    let value = try JSONSerialization.jsonObject(with: Data(reply.body.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func namesEveryPath() async throws {
    let paths = try #require(try await document()["paths"] as? [String: Any])
    #expect(Set(paths.keys) == Set(Endpoint.allCases.map(\.rawValue)))
  }

  @Test(arguments: ["tasks", "activities"])
  func promisesNoParameterThatTheServerRefuses(list: String) async throws {
    let paths = try #require(try await document()["paths"] as? [String: [String: Any]])
    let path = "/api/task_manager/v2/\(list)"
    let operation = try #require(paths[path]?["get"] as? [String: Any])
    let parameters = try #require(operation["parameters"] as? [[String: Any]])
    #expect(parameters.count > 20)
    for parameter in parameters {
      let name = try #require(parameter["name"] as? String)
      var schema = try #require(parameter["schema"] as? [String: Any])
      if let items = schema["items"] as? [String: Any] { schema = items }
      for value in schema["enum"] as? [String] ?? [] {
        let reply = try await Practice.shared.get("/\(list)?\(name)=\(value)")
        #expect(reply.status == 200, "\(name)=\(value)")
      }
      let reply = try await Practice.shared.get("/\(list)?\(name)=1")
      #expect(!reply.body.contains("UnknownParameter"), "\(name)")
    }
  }

  @Test(arguments: ["tasks", "activities"])
  func saysSomethingElseOfEachParameter(list: String) async throws {
    let paths = try #require(try await document()["paths"] as? [String: [String: Any]])
    let operation = try #require(
      paths["/api/task_manager/v2/\(list)"]?["get"] as? [String: Any]
    )
    let parameters = try #require(operation["parameters"] as? [[String: Any]])
    let sentences = parameters.compactMap { parameter in
      (parameter["description"] as? String)?.components(separatedBy: ". ").first
    }
    #expect(sentences.count == parameters.count)
    #expect(Set(sentences).count == sentences.count)
    // A parameter that nobody has written about would be told by its name alone.
    let names = parameters.compactMap { $0["name"] as? String }
    #expect(zip(names, sentences).allSatisfy { !$1.hasPrefix("Its \($0)") })
    #expect(sentences.allSatisfy { $0.count <= 70 })
  }

  @Test func showsWhatATaskConsistsOf() async throws {
    let components = try #require(try await document()["components"] as? [String: [String: Any]])
    let task = try #require(components["schemas"]?["Task"] as? [String: Any])
    let properties = try #require(task["properties"] as? [String: [String: Any]])
    #expect(properties["id"]?["format"] as? String == "int64")
    #expect(properties["context"]?["type"] as? String == "object")
    #expect(properties.count >= 34)
  }
}
