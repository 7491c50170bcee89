import Foundation
import PseudoTerminal
import TestSupport
import Testing

@testable import Session

/// The lessons with a real service, whose part another process plays.
struct LiveLessonTests {
  private func base(_ server: ServerProcess) -> String { server.url + "/api/task_manager/v2" }

  private func environment(_ server: ServerProcess) -> [String: String] {
    ["APIWALK_CLIENT_ID": server.id, "APIWALK_CLIENT_SECRET": server.secret]
  }

  /// What was sent, as `GET /path`, the queries aside.
  private func requests(to server: ServerProcess) throws -> [String] {
    try server.notes.split(separator: "\n").map { line in
      let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let method = try #require(entry?["method"] as? String)
      let target = try #require(entry?["target"] as? String)
      return "\(method) \(target.prefix { $0 != "?" })"
    }
  }

  private func expectOnlyLooking(_ server: ServerProcess) throws {
    let sent = try requests(to: server)
    #expect(sent.count > 15)
    for request in sent {
      #expect(request.hasPrefix("GET /") || request == "POST /api/2/idp/token", "\(request)")
    }
    #expect(sent.contains("POST /api/2/idp/token"))
  }

  /// Data of several kinds: what a lesson says of the practice server's must not be asked of them.
  @Test(
    arguments: [["--tasks", "200"], ["--tasks", "30"], ["--scenario", "busy"]],
    [true, false]
  )
  func theOfficialAnswersDoEveryStep(data: [String], inPython: Bool) throws {
    let server = try ServerProcess(["--log", "json"] + data)
    defer { server.stop() }
    let result = try Program.run(
      ["--quiet", "--base-url", base(server), "tutorial", "--live", "--auto"]
        + (inPython ? ["--python"] : []),
      environment: environment(server)
    )
    #expect(result.status == 0, "\(result.error.suffix(1_500))")
    #expect(result.error.contains("That was the whole way."))
    #expect(!result.error.contains("not yet"))
    #expect(!(result.out + result.error).contains(server.secret))
    try expectOnlyLooking(server)
  }

  /// With no data at all some steps can't be done, and all can be left behind by asking twice.
  @Test func everyStepCanBeSkippedWithoutData() throws {
    let server = try ServerProcess(["--log", "json", "--tasks", "0"])
    defer { server.stop() }
    let result = try Program.run(
      ["--quiet", "--base-url", base(server), "tutorial", "--live"],
      input: String(repeating: "skip\n", count: 70),
      environment: environment(server)
    )
    #expect(result.error.contains("That was the whole way."), "\(result.error.suffix(1_500))")
    try expectOnlyLooking(server)
  }

  @Test func nothingButLookingIsSent() throws {
    let server = try ServerProcess(["--log", "json"])
    defer { server.stop() }
    let result = try Program.run(
      ["--quiet", "--base-url", base(server), "tutorial", "--live"],
      input: """
        login
        post /tasks x=1
        delete /tasks/1
        requests.put(base_url + '/tasks', headers=auth)
        requests.head(base_url + '/tasks', headers=auth)
        requests.delete(base_url + '/idp/token')
        get /tasks lod=count
        quit
        requests.head(base_url + '/tasks', headers=auth)

        """,
      environment: environment(server)
    )
    let path = "/api/task_manager/v2/tasks"
    #expect(
      try requests(to: server) == ["POST /api/2/idp/token", "GET \(path)", "HEAD \(path)"],
      "\(result.error)"
    )
    #expect(result.error.contains("the lessons send only GET to a real service"))
  }

  /// Neither may be taken for the other.
  @Test func theGroundIsToldApart() throws {
    let server = try ServerProcess(["--log", "off"])
    defer { server.stop() }
    let practice = try Program.run(["--quiet", "-c", "tutorial --live"])
    #expect(practice.error.contains("base_url is the practice server's"), "\(practice.error)")
    #expect(practice.error.contains("hint: connect https://HOST/PATH, then login"))
    let live = try Program.run(["--quiet", "--base-url", base(server), "-c", "tutorial"])
    #expect(live.error.contains("`tutorial --live` has the lessons"), "\(live.error)")
    let wrong = try Program.run(["--quiet", "-c", "tutorial --live 1 2"])
    #expect(wrong.error.contains("tutorial is written: tutorial [--live]"), "\(wrong.error)")
  }

  /// How far somebody came in practice has nothing to do with it.
  @Test func progressIsKeptApart() throws {
    let server = try ServerProcess(["--log", "off"])
    defer { server.stop() }
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let place = ["HOME": home.path]
    _ = try Program.run(["--quiet", "tutorial", "4"], input: "skip\nquit\n", environment: place)
    let arguments = ["--quiet", "--base-url", base(server), "tutorial", "--live"]
    let first = try Program.run(arguments, input: "24 * 3600\nnext\nquit\n", environment: place)
    #expect(first.error.contains("Lesson 1. "), "\(first.error)")
    #expect(!first.error.contains("practice server"))
    let second = try Program.run(arguments, input: "quit\n", environment: place)
    #expect(second.error.contains("you were at 1.2"))
    let practice = try Program.run(["--quiet", "tutorial"], input: "quit\n", environment: place)
    #expect(practice.error.contains("you were at 4.2"))
  }

  /// `reset` goes back to what `connect` and `login` made.
  @Test func resetBringsBackTheRealService() throws {
    let server = try ServerProcess(["--log", "off"])
    defer { server.stop() }
    let result = try Program.run(
      ["--quiet", "--base-url", base(server)],
      input: """
        login
        tutorial --live 3
        base_url = base_url.replace('task_manager/v2', '2')
        auth = None
        reset
        get /tasks lod=count
        """,
      environment: environment(server)
    )
    #expect(result.out.contains("200 OK\n{'count': 42}"), "\(result.out)\(result.error)")
  }
}
