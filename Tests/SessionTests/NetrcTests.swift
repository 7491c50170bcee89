import Foundation
import HTTP
import Session
import Testing

/// A `.netrc`, which is asked for by naming it: with the variable `NETRC`.
struct NetrcTests {
  private func walk(_ work: (Walk) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "netrc-\(UUID().uuidString)")
    try Data("machine 127.0.0.1 login me password hunter2-Zebra\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try work(Walk(settings: Settings(showsMirror: true), environment: ["NETRC": file.path]))
  }

  @Test func explainSaysWhereTheCredentialsComeFrom() throws {
    try walk { walk in
      walk.run("explain get /tasks")
      #expect(walk.out.contains("Authorization: Basic ***  ← netrc\n"), "\(walk.out)")
      walk.run("explain get /tasks Authorization:mine-is-this")
      #expect(!walk.out.contains("this line"), "\(walk.out)")
    }
  }

  @Test func noAuthKeepsItOut() throws {
    try walk { walk in
      walk.run("explain get /tasks --no-auth")
      #expect(!walk.out.contains("Authorization"), "\(walk.out)")
      walk.run("get /tasks --no-auth")
      #expect(walk.transport.requests.last?.fields["Authorization"] == nil)
      #expect(walk.notes.contains("auth=lambda request: request"), "\(walk.notes)")
    }
    let plain = Walk(settings: Settings(showsMirror: true))
    plain.run("get /tasks --no-auth")
    #expect(!plain.notes.contains("lambda"))
  }

  @Test func aCurlLineAsksForIt() throws {
    try walk { walk in
      walk.run("curl -n http://127.0.0.1:8080/")
      #expect(walk.transport.requests.last?.fields["Authorization"]?.hasPrefix("Basic ") == true)
      walk.run("curl http://127.0.0.1:8080/")
      #expect(walk.transport.requests.last?.fields["Authorization"] == nil)
    }
    let plain = Walk()
    #expect(plain.run("curl -n http://127.0.0.1:8080/") == .failure(.notUnderstood))
    #expect(plain.transport.requests.isEmpty)
    #expect(plain.notes.contains("NETRC=~/.netrc apiwalk"))
  }
}
