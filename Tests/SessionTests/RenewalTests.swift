import HTTP
import Session
import Testing

struct RenewalTests {
  static let start = 1_000_000
  static let old = Token.make(expires: start + 7_200)
  static let new = Token.make(expires: start + 20_000)
  static let items = StubTransport.Answer.json("{\"items\": []}")

  let time = StoppedClock(start)

  private func walk(_ answers: [StubTransport.Answer]) -> Walk {
    Walk(answers: answers, settings: Settings(showsMirror: true), clock: time.clock)
  }

  @Test func varsShowsWhatIsLeft() {
    let walk = walk([Token.answer(Self.old)])
    walk.run("login")
    time.seconds += 120
    walk.run("vars")
    #expect(walk.out.contains("…  # 1 h 58 min left\n"), "\(walk.out)")
    time.seconds += 7_080 + 200
    walk.run("vars")
    #expect(walk.out.contains("…  # expired 3 min ago\n"), "\(walk.out)")
    #expect(!walk.everything.contains(Self.old))
  }

  @Test(arguments: [
    (#""expires_on": 1000090"#, "1 min left"), (#""expires_in": 59"#, "59 s left"),
    (#""expires_in": "90000""#, "1 d 1 h left"), (#""expires_on": 999999"#, "expired 1 s ago"),
    (#""expires_on": 1000000"#, "expired 0 s ago"), (#""expires_on": 1e30"#, nil),
    (#""scope": """#, nil),
  ])
  func theAnswerTellsOfAnOpaqueToken(field: String, shown: String?) {
    let walk = walk([.json("{\"access_token\": \"opaque-token\", \(field)}")])
    walk.run("login\nvars")
    let line = walk.out.split(separator: "\n").first { $0.hasPrefix("auth ") } ?? ""
    #expect(line.hasSuffix(shown.map { "  # \($0)" } ?? "}"), "\(walk.out)")
  }

  @Test(arguments: [
    "a.b.c", "..", "a.e30.c", "a.bm90IGpzb24.c", "a.eyJleHAiOiAieCJ9.c", "a.!!.c",
    "a.eyJleHAiOiBudWxsfQ.c", "a.W10.c",
  ])
  func whatIsNoTokenHasNoLife(text: String) {
    let walk = walk([Self.items])
    #expect(walk.run("auth = {'Authorization': 'Bearer \(text)'}\nvars") == .success)
    #expect(!walk.out.contains("  # "))
  }

  @Test(arguments: [Int.max, Int.min, -1, 0, 253_402_300_800])
  func anyNumberIsALife(expires: Int) {
    let walk = walk([.json("{}", status: 401, reason: "Unauthorized")])
    walk.run("auth = {'Authorization': 'Bearer \(Token.make(expires: expires))'}")
    #expect(walk.run("vars\nget /x") == .success)
    #expect(walk.out.contains(expires > Self.start ? " left\n" : " ago\n"))
  }

  @Test func aRequestAfterTheEndRenewsOnce() {
    let walk = walk([Token.answer(Self.old), Self.items, Token.answer(Self.new), Self.items])
    walk.run("login\nauth['X-Trace'] = '1'\nheld = auth\nget /tasks")
    time.seconds += 7_200 + 180
    #expect(walk.run("get /tasks\nget /tasks") == .success)
    let requests = walk.transport.requests
    #expect(
      requests.map(\.method) == ["POST", "GET", "POST", "GET", "GET"],
      "\(walk.notes)"
    )
    #expect(requests[2].url == "http://127.0.0.1:8080/api/2/idp/token")
    #expect(requests[2].fields["Authorization"] == requests[0].fields["Authorization"])
    #expect(requests[2].fields["Content-Type"] == "application/x-www-form-urlencoded")
    #expect(requests[2].body == requests[0].body)
    for request in requests[3...] {
      #expect(request.fields["Authorization"] == "Bearer \(Self.new)")
      #expect(request.fields["X-Trace"] == "1")
    }
    #expect(
      walk.notes.contains(
        "the token expired 3 min ago: client practice-id gets a new one at http://127.0.0.1:8080\n"
      )
    )
    #expect(walk.notes.contains("auth['Authorization'] = 'Bearer \(Self.new.prefix(50))...'\n"))
    #expect(walk.run("expect held is auth\nexpect response.status_code == 200") == .success)
    #expect(!walk.everything.contains(Self.new))
    #expect(!walk.everything.contains(Self.new.suffix(20)))
    #expect(!walk.everything.contains(Self.old.suffix(20)))
  }

  @Test func pythonLinesSendWhatTheySay() {
    let walk = walk([Token.answer(Self.old), Self.items])
    walk.run("login")
    time.seconds += 8_000
    walk.run("requests.get(base_url, headers=auth)\nexplain get /tasks\nget /tasks --no-auth")
    #expect(walk.transport.requests.map(\.method) == ["POST", "GET", "GET"])
    #expect(walk.transport.requests[1].fields["Authorization"] == "Bearer \(Self.old)")
  }

  @Test func aTokenFromElsewhereIsSentAsItIs() {
    let other = Token.make(expires: Self.start - 5)
    let walk = walk([Token.answer(Self.old), Self.items])
    walk.run("login\nauth = {'Authorization': 'Bearer \(other)'}\nget /tasks")
    walk.run("login --bearer \(other)\nget /tasks")
    #expect(walk.transport.requests.map(\.method) == ["POST", "GET", "GET"])
    #expect(walk.transport.requests[2].fields["Authorization"] == "Bearer \(other)")
  }

  @Test func aRefusedClientIsNotAskedAgain() {
    let refusal = #"{"error": "invalid_client"}"#
    let walk = walk([
      Token.answer(Self.old), .json(refusal, status: 401, reason: "Unauthorized"), Self.items,
    ])
    walk.run("login")
    time.seconds += 7_200
    #expect(walk.run("get /tasks\nget /tasks") == .success)
    #expect(walk.transport.requests.map(\.method) == ["POST", "POST", "GET", "GET"])
    #expect(walk.transport.requests[2].fields["Authorization"] == "Bearer \(Self.old)")
    #expect(
      walk.notes.contains(
        "there is no new token, and the old one is sent: the answer was 401 Unauthorized "
          + "(invalid_client)"
      )
    )
  }

  @Test func aFailureOnTheWayIsNoReasonNotToSend() {
    let walk = walk([
      Token.answer(Self.old), .failure(.connectionFailed, "No way."), Token.answer(Self.new),
    ])
    walk.run("login")
    time.seconds += 7_200
    #expect(walk.run("get /tasks\nget /tasks") == .success)
    #expect(walk.transport.requests.map(\.method) == ["POST", "POST", "GET", "POST", "GET"])
    #expect(
      walk.notes.contains("and the old one is sent: requests.exceptions.ConnectionError: No way.")
    )
  }

  @Test func anInterruptionEndsTheCommand() {
    let walk = walk([Token.answer(Self.old), .failure(.interrupted, "")])
    walk.run("login")
    time.seconds += 7_200
    #expect(walk.run("get /tasks") == .failure(.interrupted))
    #expect(walk.transport.requests.count == 2)
  }

  @Test func aClockThatIsWrongRenewsOnlyOnce() {
    let walk = walk([Token.answer(Self.old)])
    walk.run("login")
    time.seconds += 50_000
    walk.run("get /tasks\nget /tasks\nget /tasks")
    #expect(walk.transport.requests.map(\.method) == ["POST", "POST", "GET", "GET", "GET"])
    #expect(walk.notes.contains("by this machine's clock, which must be wrong"))
  }

  @Test func theNewTokenIsForWhereTheOldOneWas() {
    let walk = walk([Token.answer(Self.old), Token.answer(Self.new), Self.items])
    walk.run("login\nbase_url = 'https://other.example'")
    time.seconds += 7_200
    walk.run("get /tasks --auth\nget /tasks")
    #expect(walk.transport.requests[1].url == "http://127.0.0.1:8080/api/2/idp/token")
    #expect(walk.transport.requests[2].fields["Authorization"] == "Bearer \(Self.new)")
    #expect(walk.transport.requests[3].url == "https://other.example/tasks")
    #expect(walk.transport.requests[3].fields["Authorization"] == nil)
  }

  @Test func logoutForgets() {
    let walk = walk([Token.answer(Self.old), Self.items])
    walk.run(
      "login\ntoken_of_mine = response.json()['access_token']\nanswer = response\nn = 1\nlogout"
    )
    #expect(
      walk.notes.contains(
        "del client_id, client_secret, encoded_client_creds, basic_auth, response, auth, "
          + "token_of_mine, answer\n"
      ),
      "\(walk.notes)"
    )
    time.seconds += 8_000
    walk.run("get /tasks\nvars")
    #expect(walk.transport.requests.count == 2)
    #expect(walk.transport.requests[1].fields["Authorization"] == nil)
    #expect(walk.out.hasSuffix("n              = 1\nresponse       = <Response [200]>\n"))
    #expect(walk.run("auth") == .failure(.stepFailed))
    walk.run("'\(Self.old)'")
    #expect(!walk.everything.contains(Self.old))
    #expect(walk.run("logout") == .success)
    #expect(walk.run("logout now") == .failure(.notUnderstood))
  }

  @Test func logoutComesBeforeAuthWasEverLookedAt() {
    let walk = walk([Self.items, Token.answer(Self.old)])
    walk.run("logout\nget /tasks\nlogin\nget /tasks")
    #expect(walk.transport.requests[0].fields["Authorization"] == nil)
    #expect(walk.transport.requests[2].fields["Authorization"] == "Bearer \(Self.old)")
  }
}

/// Long runs outlive a token.
struct LongRunRenewalTests {
  static let items = StubTransport.Answer.json(
    "{\"items\": [1], \"paging\": {\"cursors\": {\"after\": \"x\"}}}"
  )

  @Test func everyPageIsSentWithATokenThatIsGood() {
    let time = StoppedClock()
    let old = Token.make(expires: time.seconds)
    let new = Token.make(expires: time.seconds + 100)
    let walk = Walk(
      answers: [
        Token.answer(old), Token.answer(new), Self.items,
        .json("{\"items\": [2]}"),
      ],
      clock: time.clock
    )
    #expect(walk.run("login\nget /tasks --all") == .success, "\(walk.notes)")
    #expect(walk.transport.requests.map(\.method) == ["POST", "POST", "GET", "GET"])
    #expect(walk.transport.requests[3].fields["Authorization"] == "Bearer \(new)")
  }

  @Test(arguments: ["get /x X-Trace:1", "wait get /x until True", "next", "get /x --retry 1"])
  func everyCommandThatSendsAuthRenews(command: String) {
    let time = StoppedClock()
    let old = Token.make(expires: time.seconds + 10)
    let new = Token.make(expires: time.seconds + 1_000)
    let walk = Walk(
      answers: [Token.answer(old), Self.items, Token.answer(new), Self.items],
      clock: time.clock
    )
    walk.run("login\nget /tasks")
    time.seconds += 10
    #expect(walk.run(command) == .success, "\(walk.notes)")
    #expect(walk.transport.requests.map(\.method) == ["POST", "GET", "POST", "GET"])
    #expect(walk.transport.requests.last?.fields["Authorization"] == "Bearer \(new)")
  }
}
