import Testing

@testable import Sandbox

/// What the log shows, and what it must not.
struct LogTests {
  private func entry(_ target: String) -> LogEntry {
    LogEntry(
      time: "2020-04-22T11:34:03.000000000Z",
      method: "GET",
      target: LoggedTarget(target, secrets: ["practice-viewer-secret"]).text,
      status: 200,
      size: 12,
      duration: .microseconds(1_234)
    )
  }

  @Test func writesALineForPeopleAndOneForPrograms() {
    let entry = entry("/tasks?lod=count")
    #expect(
      entry.text == "2020-04-22T11:34:03.000000000Z GET /tasks?lod=count 200 12 1.234ms"
    )
    #expect(
      entry.json
        == #"""
        {"time":"2020-04-22T11:34:03.000000000Z","method":"GET","target":"/tasks?lod=count",\#
        "status":200,"bytes":12,"microseconds":1234}
        """#
    )
  }

  @Test(arguments: [
    ("/a?state=started&state=paused", "/a?state=started&state=paused"),
    ("/a?access_token=x1&b=2", "/a?access_token=***&b=2"),
    ("/a?ACCESS%5Ftoken=x1", "/a?ACCESS%5Ftoken=***"),
    (
      "/a?client_secret=x&assertion=y&password=z", "/a?client_secret=***&assertion=***&password=***"
    ),
    ("/a/eyJ0eXAi.eyJpc3Mi.c2ln-_x/b?c=eyJ0eXAi.x.y&d=1", "/a/***/b?c=***&d=1"),
    ("/a?b=practice-viewer-secret&c=1", "/a?b=***&c=1"),
    ("http://me:pw@host/a", "http://***@host/a"),
    ("/a@b?c=://d@e", "/a@b?c=://d@e"),
    ("/a\u{1b}[2Jé", "/a%1b[2J%c3%a9"),
    ("/a?token", "/a?token"),
  ])
  func hidesSecrets(target: String, shown: String) {
    #expect(entry(target).target == shown)
  }

  @Test func cutsLongTargets() {
    #expect(entry("/" + String(repeating: "a", count: 60_000)).target.utf8.count < 2_100)
    #expect(entry("/" + String(repeating: "é", count: 60_000)).target.utf8.count < 7_000)
  }
}
