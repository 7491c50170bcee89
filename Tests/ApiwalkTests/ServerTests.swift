import Foundation
import TestSupport
import Testing

/// `apiwalk sandbox` as a server for other clients.
struct ServerTests {
  /// A running server: its URL and its practice pair, as printed.
  private final class Server {
    let process = Process()
    let url: String
    let id: String
    let secret: String

    init() throws {
      let pipe = Pipe()
      process.executableURL = Program.url
      process.arguments = ["sandbox", "--port", "0"]
      process.environment = Program.environment(home: FileManager.default.temporaryDirectory)
      process.standardOutput = pipe
      try process.run()
      var text = ""
      while text.split(separator: "\n", omittingEmptySubsequences: false).count < 4 {
        let data = pipe.fileHandleForReading.availableData
        if data.isEmpty { break }
        text += String(decoding: data, as: UTF8.self)
      }
      let lines = text.split(separator: "\n").map(String.init)
      url = try #require(lines.first)
      let words = try #require(lines.dropFirst().first).split { " ,".contains($0) }.map(String.init)
      id = words[words.count - 3]
      secret = words[words.count - 1]
    }

    func stop() -> Int32 {
      process.terminate()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  /// Runs another program; nil when it isn't there.
  private func run(_ program: String, _ arguments: [String]) throws -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  @Test func printsItsURLFirstAndStopsCleanly() throws {
    let server = try Server()
    #expect(server.url.hasPrefix("http://127.0.0.1:"))
    #expect(server.stop() == 0)
  }

  @Test func servesOurselves() throws {
    let server = try Server()
    defer { _ = server.stop() }
    let result = try Program.run(
      ["--base-url", server.url + "/api/task_manager/v2", "-c", "login\nget /tasks lod=count"],
      environment: ["APIWALK_CLIENT_ID": server.id, "APIWALK_CLIENT_SECRET": server.secret]
    )
    #expect(result.out.contains("200 OK\n{'count': "), "\(result.out)\(result.error)")
  }

  @Test func servesCurl() throws {
    guard try run("curl", ["--version"]) != nil else { return }
    let server = try Server()
    defer { _ = server.stop() }
    let token = try run(
      "curl",
      [
        "-s", "-u", "\(server.id):\(server.secret)", "-d", "grant_type=client_credentials",
        server.url + "/api/2/idp/token",
      ]
    )
    let data = Data(try #require(token).utf8)
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let bearer = try #require(answer?["access_token"] as? String)
    let tasks = try run(
      "curl",
      [
        "-s", "-H", "Authorization: Bearer \(bearer)",
        server.url + "/api/task_manager/v2/tasks?state=started&state=paused",
      ]
    )
    #expect(tasks?.hasPrefix("{\"items\":[{") == true, "\(tasks ?? "nothing")")
  }

  @Test func servesPythonsRequests() throws {
    guard try run("python3", ["-c", "import requests"]) != nil else { return }
    let server = try Server()
    defer { _ = server.stop() }
    let program = """
      import requests
      token = requests.post('\(server.url)/api/2/idp/token', auth=('\(server.id)', '\(server.secret)'),
                            data={'grant_type': 'client_credentials'}).json()
      auth = {'Authorization': 'Bearer ' + token['access_token']}
      r = requests.get('\(server.url)/api/task_manager/v2/tasks', headers=auth,
                       params={'state': ['started', 'paused']})
      print(r.status_code, [t['id'] for t in r.json()['items']], sorted(token))
      """
    #expect(
      try run("python3", ["-c", program])
        == "200 [944455285181775872] ['access_token', 'expires_on', 'id_token', 'token_type']\n"
    )
  }
}
