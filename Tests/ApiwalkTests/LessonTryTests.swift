import Foundation
import TestSupport
import Testing

/// What a learner is told of the latest try, and what `skip` and `reset` put right.
struct LessonTryTests {
  private func learn(_ lesson: String, _ inputs: String) throws -> String {
    let result = try Program.run(["--quiet", "tutorial", lesson], input: inputs + "\n")
    return result.out + result.error
  }

  /// A request without a token first; then another mistake, which is told instead of the first.
  @Test(arguments: [
    (
      "requests.get(f'{base_url}/task', headers=auth)",
      "you sent GET /task and got 404; asked for is /tasks"
    ),
    ("requests.post(f'{base_url}/tasks', headers=auth)", "you sent POST /tasks; it takes GET"),
    (
      "requests.get(f'{base_url}/activities', headers=auth)",
      "you sent GET /activities and got 200; asked for is /tasks"
    ),
  ])
  func tellsTheLatestTryAlone(input: String, answer: String) throws {
    let shown = try learn("3", "requests.get(f'{base_url}/tasks')\n\(input)")
    let told = shown.components(separatedBy: "not yet: ").dropFirst()
    #expect(told.count == 2, "\(shown)")
    #expect(told.first?.hasPrefix("the request had no Authorization header") == true)
    #expect(told.last?.hasPrefix(answer) == true, "\(shown)")
  }

  @Test(arguments: [
    "requests.get('http://127.0.0.1:1/tasks', headers=auth)",
    "requests.get('SILENT/tasks', headers=auth, timeout=0.2)",
    "get SILENT/tasks --timeout 0.2",
  ])
  func aFailureOfTheNetworkIsNoWrongAnswer(input: String) throws {
    let server = try SilentServer()
    let asked = input.replacingOccurrences(of: "SILENT", with: server.url)
    let shown = try learn("3", "\(asked)\nget /tasks")
    let told = shown.components(separatedBy: "not yet: ").dropFirst()
    #expect(told.first?.hasPrefix("the server did not answer; that is no mistake") == true)
    #expect(shown.contains("✓ The address says what you want"), "\(shown)")
  }

  @Test func aLoginIsNoTry() throws {
    let shown = try learn("4.2", "get /tasks state=started,paused --no-auth --no-filters\nlogin")
    #expect(shown.components(separatedBy: "not yet: ").count == 2, "\(shown)")
  }

  @Test func anOldParameterIsNotToldAgain() throws {
    let shown = try learn("9.3", "get /tasks after={after} limit=10\nget /tasks --all")
    let told = shown.components(separatedBy: "not yet: ").dropFirst()
    #expect(told.first?.hasPrefix("after was sent as {after}") == true, "\(shown)")
    #expect(told.dropFirst().first?.contains("{after}") == false, "\(shown)")
  }

  @Test func aPathIsToldAsItWasSent() throws {
    let shown = try learn("2.2", "requests.post(f'{base_url}/api/2/idp/token')")
    #expect(
      shown.contains(
        "you sent POST /api/task_manager/v2/api/2/idp/token and got 401; "
          + "asked for is /api/2/idp/token"
      ),
      "\(shown)"
    )
  }

  @Test(arguments: [
    ("1.1", "24 * 60", "not yet: it printed 1440"),
    (
      "2.2",
      """
      login
      goto 2.2
      response = requests.post(base_url[:base_url.index('/', 8)] + '/api/2/idp/token', \
      auth=(client_id, client_secret), data={'grant_type': 'client_credentials'})
      auth = {'Authorization': response.json()['access_token']}
      """,
      "not yet: let the value in auth begin with the word Bearer and a space"
    ),
    (
      "4.4", "get /tasks > /dev/null\nresponse.json()['items']",
      "not yet: that is a part of it; asked for is `response.json()`"
    ),
    (
      "5.1", "filters = {'startedAt': '2020-04-22'}",
      "missing is an operator around the time: gt(…), and the time of day behind the date: "
        + "T00:00:00Z"
    ),
    (
      "5.1", "filters = {'startedAt': 'gt(2020-04-22)'}",
      "missing is the time of day behind the date: T00:00:00Z"
    ),
    (
      "5.1", "filters = {'startedAt': 'gt(2020-04-22T00:00:00)'}",
      "missing is the Z for UTC at the end of the time"
    ),
  ])
  func noWrongTryIsMetWithSilence(step: String, input: String, answer: String) throws {
    let shown = try learn(step, input)
    #expect(shown.contains(answer), "\(shown.suffix(2_000))")
  }

  @Test(arguments: ["2.1", "2.2", "9.1", "9.4", "11.1"])
  func noSourceCodeIsAnInstruction(step: String) throws {
    let shown = try learn(step, "step")
    #expect(!shown.contains("to be true") && !shown.contains("` true"), "\(shown)")
  }

  // MARK: - Skip and reset

  @Test(arguments: [
    ("filters = {'State': ['x']}", "filters"), ("auth = {'Authorization': 'x'}", "auth"),
    ("auth = {'Authorization': 'Bearer x'}", "auth"), ("auth = 5", "auth"),
    ("base_url = base_url + '/x'", "base_url"),
  ])
  func skipPutsTheVariablesRight(mistake: String, name: String) throws {
    let shown = try learn("3", "\(mistake)\nskip")
    #expect(shown.contains("as the lesson had it again: \(name)"), "\(shown)")
    #expect(shown.contains("3.2  Did it work?"), "\(shown)")
    let restarted = try learn("3", "\(mistake)\nreset\nget /tasks")
    #expect(restarted.contains("✓ The address says what you want"), "\(restarted)")
  }

  @Test func skipGivesWhatEarlierStepsOfTheLessonMade() throws {
    let shown = try learn("5.2", "skip")
    #expect(shown.contains("as the lesson had it again: filters"), "\(shown)")
    #expect(shown.contains("5.3  When did they start?"), "\(shown)")
  }

  @Test func whatIsRightIsLeftAlone() throws {
    let shown = try learn("3", "login\nget /tasks --no-auth\nskip")
    #expect(!shown.contains("as the lesson had it"), "\(shown)")
    #expect(shown.contains("3.2  Did it work?"), "\(shown)")
  }

  /// Asking twice is meant.
  @Test func skipStaysWhereTheAnswerFails() throws {
    let shown = try learn("10.6", "auth = {'Authorization': 'x'}\nskip")
    #expect(
      shown.contains("the answer does not do it here: the answer was 401, not 200"),
      "\(shown)"
    )
    #expect(!shown.contains("11.1"), "\(shown)")
    let twice = try learn("10.6", "auth = {'Authorization': 'x'}\nskip\nskip")
    #expect(twice.contains("11.1  A function"), "\(twice)")
  }

  // MARK: - Progress

  private func state(in home: URL) throws -> URL {
    let folder = home.appending(path: ".local/state/apiwalk")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: "tutorial.json")
  }

  @Test func progressThatCannotBeKeptIsToldOnce() throws {
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    try FileManager.default.createDirectory(
      at: try state(in: home),
      withIntermediateDirectories: false
    )
    for place in [home.path, "/proc/1"] {
      let result = try Program.run(
        ["--quiet", "tutorial", "3"],
        input: "skip\nskip\nquit\n",
        environment: ["HOME": place]
      )
      let told = result.error.components(separatedBy: "your progress can't be kept: \(place)/")
      #expect(told.count == 2, "\(result.error)")
      #expect(result.error.contains("your progress could not be kept"))
      #expect(!result.error.contains("goes on where you were"))
    }
  }

  @Test(arguments: [("{\"lesson\"", "damaged"), ("{\"version\": 9}", "of a later version")])
  func aFileThatIsNotUnderstoodIsKept(text: String, problem: String) throws {
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let file = try state(in: home)
    try text.write(to: file, atomically: true, encoding: .utf8)
    for count in [1, 0] {
      let result = try Program.run(
        ["--quiet", "tutorial"],
        input: "quit\n",
        environment: ["HOME": home.path]
      )
      let told = result.error.components(
        separatedBy: "the file of your progress is \(problem): it is kept as \(file.path).damaged-1"
      )
      #expect(told.count == 1 + count, "\(result.error)")
    }
    #expect(try String(contentsOfFile: file.path + ".damaged-1", encoding: .utf8) == text)
  }

  // MARK: - Where it begins

  @Test func aStepCanBeNamed() throws {
    #expect(try learn("4.2", "quit").contains("4.2  The request"))
    for name in ["4.9", "4.x", "99", "nothing", "4."] {
      let result = try Program.run(["--quiet", "tutorial", name], input: "print('shell')\n")
      #expect(result.status == 2, "\(name)")
      #expect(result.out.isEmpty, "\(name)")
      #expect(result.error.contains("'\(name)'"), "\(result.error)")
    }
  }
}
