import HTTP
import Session
import Syntax
import Testing

struct CommandTests {
  @Test(arguments: [("base_ur", "base_url"), ("aut", "auth"), ("request", "requests")])
  func suggestsWhatIsMadeWhenLookedAt(name: String, meant: String) {
    let walk = Walk()
    walk.run(name)
    #expect(walk.notes.contains("Did you mean: '\(meant)'?"), "\(walk.notes)")
    // Where there is no practice server, nobody has set them.
    let other = Walk(hasPractice: false)
    other.run("base_ur")
    #expect(!other.notes.contains("Did you mean"))
  }

  static let page = #"{"items": [{"state": "started", "id": 944455285181775873}]}"#

  @Test func showsStatusAndBodyAsTheGuideDoes() {
    expectOutput(
      "get /tasks",
      "200 OK\n{'items': [{'id': 944455285181775873, 'state': 'started'}]}\n",
      answers: [.json(Self.page)]
    )
  }

  @Test func aroundAResponse() {
    expectOutput(
      "response = requests.get(base_url)\nstatus\nheaders\nbody\nraw",
      """
      200 OK
      Content-Type: application/json
      {'items': [{'id': 944455285181775873, 'state': 'started'}]}
      {"items": [{"state": "started", "id": 944455285181775873}]}
      """,
      answers: [.json(Self.page)]
    )
  }

  @Test func formatsAsAsked() {
    expectOutput(
      "format json\nget /tasks\nget /tasks --format raw\nformat",
      """
      200 OK
      {
        "items": [
          {
            "state": "started",
            "id": 944455285181775873
          }
        ]
      }
      200 OK
      {"items": [{"state": "started", "id": 944455285181775873}]}json

      """,
      answers: [.json(Self.page)]
    )
  }

  @Test(arguments: [
    ("status", "there is no response yet"),
    ("body", "there is no response yet"),
    ("unset nothing", "there is no variable named 'nothing'"),
    ("expect 1 == 2", "expected 1 == 2, got 1"),
    ("expect []", "expected something true, got []"),
    ("help nothing", "there is no help on 'nothing'"),
  ])
  func failsAsAStep(command: String, message: String) {
    let walk = Walk()
    #expect(walk.run(command) == .failure(.stepFailed))
    #expect(walk.notes.contains(message), "\(walk.notes)")
  }

  @Test(arguments: ["mirror maybe", "format xml", "exit 256", "exit now", "status now", "reveal"])
  func saysHowItIsWritten(command: String) {
    let walk = Walk()
    #expect(walk.run(command) == .failure(.notUnderstood))
    #expect(!walk.notes.isEmpty)
  }

  @Test func leavesWithTheStatusAskedFor() {
    #expect(Walk().run("exit 7") == .leave(7))
    #expect(Walk().run("exit()") == .leave(0))
    #expect(Walk().run("1\nexit\n2") == .leave(0))
  }

  @Test func expectsStatusAndExpressions() {
    let walk = Walk()
    #expect(
      walk.run("get /tasks\nexpect status 200\nexpect response.json()['items'] == []") == .success
    )
    #expect(walk.run("expect status 404") == .failure(.stepFailed))
    #expect(walk.notes.contains("expected status 404, got 200 OK"))
  }

  @Test func listsVariablesWithoutSecrets() {
    let walk = Walk()
    walk.run("n = 1\nvars")
    #expect(walk.out.contains("n        = 1\n"))
    #expect(walk.out.contains("base_url = 'http://127.0.0.1:8080/api/task_manager/v2'\n"))
    #expect(!walk.out.contains("requests"))
    #expect(!walk.out.contains(Walk.token))
  }

  @Test func forgetsVariables() {
    let walk = Walk()
    walk.run("a = 1\nb = 2\nunset a b\nunset auth")
    #expect(walk.run("a") == .failure(.stepFailed))
    #expect(walk.run("auth") == .failure(.stepFailed))
  }

  @Test func explainsACurlLineWithoutSending() {
    let walk = Walk()
    walk.run("explain curl -s 'http://h.example/x?a=1' -H 'X-Id: 7' -d b=2 -u me:pass-of-mine-7")
    #expect(walk.transport.requests.isEmpty)
    #expect(
      walk.out.hasPrefix(
        """
        response = requests.post('http://h.example/x?a=1', \
        headers={'X-Id': '7', 'Content-Type': 'application/x-www-form-urlencoded'}, data='b=2', \
        auth=('me', '***'), allow_redirects=False)

        POST http://h.example/x?a=1  ← this line
          a=1  ← this line

        """
      ),
      "\(walk.out)"
    )
    #expect(walk.out.contains("X-Id: 7  ← this line\n"))
    #expect(walk.out.contains("Authorization: Basic ***  ← this line\n"), "\(walk.out)")
    #expect(walk.out.hasSuffix("\nb=2\n"))
  }

  @Test func explainsWithoutSending() {
    let walk = Walk()
    walk.run("filters = {'state': 'started'}\nexplain get /tasks limit=1 X-Trace:1")
    #expect(walk.transport.requests.isEmpty)
    #expect(
      walk.out.contains("GET http://127.0.0.1:8080/api/task_manager/v2/tasks?state=started&limit=1")
    )
    #expect(walk.out.contains("state=started  ← filters"))
    #expect(walk.out.contains("limit=1  ← this line"))
    #expect(walk.out.contains("X-Trace: 1  ← this line"))
    #expect(walk.out.contains("  ← auth"))
    #expect(!walk.out.contains(Walk.token))
    #expect(walk.run("response") == .failure(.stepFailed))
  }

  @Test func logsInByTheStepsOfTheGuide() {
    let answer = "{\"access_token\": \"\(Walk.token)\", \"token_type\": \"bearer\"}"
    let walk = Walk(answers: [.json(answer)], settings: Settings(showsMirror: true))
    #expect(walk.run("login") == .success, "\(walk.notes)")
    let request = walk.transport.requests[0]
    #expect(request.url == "http://127.0.0.1:8080/api/2/idp/token")
    #expect(request.fields["Authorization"] == "Basic cHJhY3RpY2UtaWQ6cHJhY3RpY2Utc2VjcmV0")
    #expect(
      request.body.map { String(decoding: $0, as: UTF8.self) } == "grant_type=client_credentials"
    )
    walk.run("auth")
    #expect(walk.out.contains("{'Authorization': 'Bearer \(Walk.token.prefix(50))...'}"))
  }

  @Test func loginSaysWhatIsMissing() {
    let walk = Walk(hasPractice: false)
    walk.run("base_url = 'http://127.0.0.1:9/v2'")
    #expect(walk.run("login") == .failure(.notUnderstood))
    #expect(walk.notes.contains("login needs a client id"))
    #expect(walk.run("login me") == .failure(.stepFailed))
    #expect(walk.notes.contains("login needs the client's secret"))
  }

  @Test func sendsBodiesToFiles() {
    let shelf = Shelf()
    var files = Files()
    files.open = shelf.open
    let walk = Walk(answers: [.json("[1]")], files: files)
    walk.run("get /tasks > a.json\nbody >> a.json")
    #expect(shelf.files == ["a.json": "[1][1]"])
    #expect(walk.out == "200 OK\n")
  }

  @Test(arguments: [("Ünïcode", "\\xdc"), ("日", "\\u65e5")])
  func refusesNamesOfFieldsBeyondASCII(name: String, shown: String) {
    let walk = Walk()
    walk.run("get /x \(name):1")
    #expect(
      walk.notes.contains("UnicodeEncodeError: 'ascii' codec can't encode character '\(shown)'")
    )
    #expect(walk.transport.requests.isEmpty)
  }

  /// A body of no chunks ends, however it is said.
  @Test func saysAnEmptyBodyInChunks() {
    let walk = Walk()
    walk.run("requests.post(base_url, data=iter([]))")
    for (line, says) in [("as python", "data=iter([])"), ("as curl", "-d ''")] {
      walk.run(line)
      #expect(walk.out.contains(says), "\(walk.out)")
    }
  }

  @Test func everyCommandHasHelp() {
    for command in CommandRegistry.standard.all {
      let walk = Walk()
      #expect(walk.run("help \(command.name)") == .success)
      #expect(walk.out.contains(command.summary))
    }
    let walk = Walk()
    walk.run("help")
    for command in CommandRegistry.standard.all { #expect(walk.out.contains("  \(command.name)")) }
  }
}
