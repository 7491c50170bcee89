import HTTP
import Session
import Testing

/// `wait … until …` and `--repeat`: requests that are sent again on purpose.
struct WaitTests {
  @Test func waitsUntilItIsSo() {
    let walk = Walk(answers: [
      .json("{\"state\": \"started\"}"), .json("{\"state\": \"started\"}"),
      .json("{\"state\": \"completed\"}"),
    ])
    let line = "wait get /tasks/1 until response.json()['state'] == 'completed' every 5 max 60"
    #expect(walk.run(line) == .success)
    #expect(walk.out == "200 OK\n{'state': 'completed'}\n")
    #expect(
      walk.notes == """
        0 µs  200 OK  response.json()['state'] is 'started'
        5.0 s  200 OK  response.json()['state'] is 'started'
        10.0 s  200 OK  response.json()['state'] is 'completed'

        """
    )
  }

  @Test func failsWhenTheTimeIsUp() {
    let walk = Walk(answers: [.json("{\"n\": 1}")])
    let outcome = walk.run("wait get /tasks until response.json()['n'] > 1 every 1 max 3")
    #expect(outcome == .failure(.stepFailed))
    #expect(walk.transport.requests.count == 4)
    #expect(walk.notes.contains("still not so after 3.0 s: response.json()['n'] is 1"))
  }

  @Test func anAnswerOfAServiceThatIsAwayIsNotYet() {
    let walk = Walk(answers: [
      .json("{}", status: 503, reason: "Away"), .json("{\"state\": \"completed\"}"),
    ])
    #expect(walk.run("wait get /tasks/1 until response.json()['state'] == 'completed'") == .success)
    let wrong = Walk(answers: [.json("{}")])
    #expect(
      wrong.run("wait get /tasks/1 until response.json()['state'] == 'completed'")
        == .failure(.stepFailed)
    )
    #expect(wrong.notes.contains("KeyError: 'state'"))
    #expect(wrong.transport.requests.count == 1)
  }

  @Test func waitsForAServiceToComeUp() {
    let walk = Walk(answers: [
      .failure(.connectionFailed, "refused"), .failure(.connectionFailed, "refused"),
      .json("{\"n\": 1}"),
    ])
    #expect(walk.run("wait get /tasks until response.json()['n'] == 1 every 1 max 9") == .success)
    #expect(walk.notes.split(separator: "\n").count == 2, "\(walk.notes)")
    #expect(walk.notes.hasPrefix("nobody answers yet: "))
    #expect(walk.waited == 2)
  }

  @Test func whereNobodyAnswersTheTimeIsUp() {
    let walk = Walk(answers: [.failure(.connectionFailed, "refused")])
    #expect(walk.run("wait get /tasks until True every 1 max 3") == .failure(.noResponse))
    #expect(walk.transport.requests.count == 4)
    #expect(walk.notes.contains("still no answer after 3.0 s: "))
    let wrong = Walk(answers: [.failure(.tls, "no")])
    #expect(wrong.run("wait get /tasks until True") == .failure(.noResponse))
    #expect(wrong.transport.requests.count == 1)
  }

  @Test(arguments: ["> x", ">> x", "| cat"])
  func figuresGoNowhereElse(target: String) {
    let walk = Walk()
    #expect(walk.run("get /tasks --repeat 3 \(target)") == .failure(.notUnderstood))
    #expect(walk.transport.requests.isEmpty)
    #expect(walk.notes.contains("--repeat shows figures"))
  }

  @Test(arguments: [
    ("wait get /tasks", "wait is written: wait COMMAND until EXPR"),
    ("wait until True", "wait is written: wait COMMAND until EXPR"),
    ("wait get /tasks until", "an expression is expected after 'until'"),
    ("wait get /tasks until every 3", "every"),
    ("wait get /tasks until True every soon", "every takes a number of seconds"),
    ("wait vars until True", "wait takes a request command"),
    ("wait get /tasks until (1", "'(' was never closed"),
  ])
  func refusesWhatIsNoWait(line: String, message: String) {
    let walk = Walk()
    #expect(walk.run(line) != .success)
    #expect(walk.notes.contains(message), "\(walk.notes)")
    #expect(walk.transport.requests.isEmpty)
  }

  /// The caret stands where the mistake is, not under the whole line.
  @Test(arguments: [
    ("wait get /tasks until nothing > 1", "nothing"), ("post /tasks n:=nothing", "nothing"),
    ("get /tasks/{nothing}", "nothing"), ("explain get /tasks/{nothing}", "get /tasks/{nothing}"),
    ("wait get /tasks n:=nothing until True", "get /tasks n:=nothing"),
  ])
  func pointsAtTheMistake(line: String, part: String) throws {
    let walk = Walk()
    #expect(walk.run(line) == .failure(.stepFailed))
    let place = try #require(line.firstRange(of: part))
    let before = line.distance(from: line.startIndex, to: place.lowerBound)
    let carets =
      String(repeating: " ", count: 2 + before) + String(repeating: "^", count: part.count)
    #expect(walk.notes.contains("  \(line)\n\(carets)\n"), "\(walk.notes)")
    #expect(walk.notes.contains("name 'nothing' is not defined"))
  }

  @Test func repeatsAndCounts() {
    let walk = Walk(answers: [
      .json("{}"), .json("{}", status: 503, reason: "Away"), .failure(.connectionFailed, "refused"),
      .json("{}"),
    ])
    #expect(walk.run("get /tasks --repeat 5") == .failure(.noResponse))
    #expect(
      walk.out.hasPrefix(
        """
        count      5
        failures   2
        status     200 OK × 3
        status     503 Away × 1
        no answer  × 1
        p50
        """
      ),
      "\(walk.out)"
    )
    #expect(walk.notes.contains("1 of 5 got no answer: refused"))
    #expect(Set(walk.transport.requests).count == 1)
  }
}
