import HTTP
import Library
import Session
import Syntax
import Testing

struct LoginTests {
  /// How somebody logs in, and the header that requests have afterwards.
  struct Way: Sendable, CustomTestStringConvertible {
    let command: String
    var environment: [String: String] = [:]
    var typed: String?
    let header: String
    let value: String

    var testDescription: String { command }
  }

  static let ways = [
    Way(command: "login --basic me planted-Zebra", header: "Authorization", value: basic),
    Way(command: "login --basic=me planted-Zebra", header: "Authorization", value: basic),
    Way(command: "login --basic me:planted-Zebra", header: "Authorization", value: basic),
    Way(command: "login --basic me 'planted-Zebra'", header: "Authorization", value: basic),
    Way(
      command: "login --basic me",
      environment: ["APIWALK_PASSWORD": "planted-Zebra"],
      header: "Authorization",
      value: basic
    ),
    Way(command: "login --basic me", typed: secret, header: "Authorization", value: basic),
    Way(command: "login --bearer planted-Zebra", header: "Authorization", value: bearer),
    Way(command: "login --bearer=planted-Zebra", header: "Authorization", value: bearer),
    Way(command: "login --bearer Bearer planted-Zebra", header: "Authorization", value: bearer),
    Way(command: "login --bearer 'Bearer planted-Zebra'", header: "Authorization", value: bearer),
    Way(
      command: "login --bearer",
      environment: ["APIWALK_TOKEN": "planted-Zebra"],
      header: "Authorization",
      value: bearer
    ),
    Way(
      command: "login --bearer",
      typed: "Bearer planted-Zebra",
      header: "Authorization",
      value: bearer
    ),
    Way(command: "login --api-key X-Api-Key:planted-Zebra", header: "X-Api-Key", value: secret),
    Way(command: "login --api-key 'X-Api-Key:planted-Zebra'", header: "X-Api-Key", value: secret),
    Way(
      command: "login --api-key X-Api-Key",
      environment: ["APIWALK_API_KEY": "planted-Zebra"],
      header: "X-Api-Key",
      value: secret
    ),
    Way(command: "login --api-key Key", typed: secret, header: "Key", value: secret),
    Way(command: ":login me planted-Zebra", header: "Authorization", value: "Bearer \(token)"),
    Way(command: "login me planted-Zebra", header: "Authorization", value: "Bearer \(token)"),
    Way(
      command: "login me",
      environment: ["APIWALK_CLIENT_SECRET": "planted-Zebra"],
      header: "Authorization",
      value: "Bearer \(token)"
    ),
    Way(
      command: "login",
      environment: ["APIWALK_CLIENT_ID": "me", "APIWALK_CLIENT_SECRET": "planted-Zebra"],
      header: "Authorization",
      value: "Bearer \(token)"
    ),
    Way(command: "login me", typed: secret, header: "Authorization", value: "Bearer \(token)"),
  ]

  static let secret = "planted-Zebra"
  /// `me:planted-Zebra`.
  static let basic = "Basic bWU6cGxhbnRlZC1aZWJyYQ=="
  static let bearer = "Bearer planted-Zebra"
  static let token = Token.make(expires: 4_000_000_000)

  private func walk(_ way: Way) -> Walk {
    let walk = Walk(
      answers: [Token.answer(Self.token)],
      hasPractice: false,
      settings: Settings(showsMirror: true),
      environment: way.environment,
      typesSecretly: way.typed
    )
    walk.run("base_url = 'https://api.example/v2'")
    return walk
  }

  @Test(arguments: ways)
  func setsAuth(way: Way) {
    let walk = walk(way)
    #expect(walk.run(way.command) == .success, "\(walk.notes)")
    walk.run("get /x")
    #expect(walk.transport.requests.last?.fields[way.header] == way.value)
    if way.value == "Bearer \(Self.token)" {
      #expect(walk.transport.requests[0].url == "https://api.example/api/2/idp/token")
      #expect(walk.transport.requests[0].fields["Authorization"] == Self.basic)
    }
  }

  @Test(arguments: ways)
  func explainsTheHeader(way: Way) {
    let walk = walk(way)
    walk.run("\(way.command)\nexplain get /x")
    let row = walk.out.split(separator: "\n").first { $0.hasPrefix("\(way.header): ") }
    #expect(row?.hasSuffix("← auth") == true, "\(walk.everything)")
  }

  /// Everything that a session can show of itself, after any way to log in.
  @Test(arguments: ways)
  func neverShowsTheSecret(way: Way) {
    let walk = walk(way)
    walk.run(way.command)
    let lines = """
      vars
      [auth, dict(globals()) if False else 0]
      print(auth)
      import os; os.environ
      get /x
      explain get /x
      response.request.headers
      get /x q='planted-Zebra'
      1 / (auth['no'] + 'planted-Zebra')
      int(list(auth.values())[0])
      \(way.command) extra words here
      logout
      vars
      'planted-' + 'Zebra'
      """
    for line in lines.split(separator: "\n") { walk.run(String(line)) }
    #expect(!walk.everything.contains("planted-Zebra"), "\(walk.everything)")
    #expect(!walk.everything.contains("bWU6cGxhbnRlZC1aZWJyYQ"))
    #expect(!walk.everything.contains(Self.token))
    for line in [way.command, way.command + " and more", way.command + " 'open"] {
      #expect(!walk.session.redactedForHistory(line).contains("planted-Zebra"))
    }
  }

  @Test(arguments: [
    ("login me planted-Zebra", "login me ***"),
    ("  :login me 'planted-Zebra'", "  :login me ***"),
    (">>> login me planted-Zebra", ">>> login me ***"),
    ("login me \\\n  planted-Zebra", "login me \\\n  ***"),
    ("x = 1\nlogin me planted-Zebra\ny = 2", "x = 1\nlogin me ***\ny = 2"),
    ("login --basic me planted-Zebra", "login --basic me ***"),
    ("login --basic me:planted-Zebra", "login --basic me:***"),
    ("login --basic=me:planted-Zebra", "login --basic=me:***"),
    ("login --bearer planted-Zebra", "login --bearer ***"),
    ("login --bearer=planted-Zebra", "login --bearer=***"),
    ("login --bearer Bearer planted-Zebra", "login --bearer Bearer ***"),
    ("login --api-key X-Key:planted-Zebra", "login --api-key X-Key:***"),
    ("login --api-key X-Key", "login --api-key X-Key"),
    ("login me planted-Zebra 'open", "login me *** ***"),
    ("login one two three", "login one *** ***"),
    ("login me", "login me"),
    ("login", "login"),
    ("login = ('a', 'b')", "login = ('a', 'b')"),
    ("login in ['a', 'b']", "login in ['a', 'b']"),
    ("loginname is none", "loginname is none"),
  ])
  func isMaskedInHistory(line: String, kept: String) {
    #expect(Walk().session.redactedForHistory(line) == kept)
  }

  @Test func proseAboutLoginMakesNoSecrets() {
    let walk = Walk()
    walk.run("text = \"\"\"\nlogin page\nlogin with your password\n\"\"\"\nprint(text)")
    #expect(walk.out == "\nlogin page\nlogin with your password\n\n")
  }

  /// Lines that were typed badly: nothing traps, whatever is found.
  @Test func anyLineMayBeKept() {
    var random = SplitMix(state: 7)
    let pieces = [
      "login", " ", ":", "--basic", "--bearer", "--api-key", "=", "'", "\"", "\\", "\n", "a", "é",
      "X-K:", "Bearer", "{", "}", ":=", ">", "|", "#", "\t", ">>> ", "\u{0}", "🙂",
    ]
    for _ in 0..<3_000 {
      let line =
        "login"
        + (0..<8).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined()
      let walk = Walk(answers: [
        .answer(status: 401, reason: "No", fields: [("WWW-Authenticate", line)], body: "")
      ])
      _ = walk.session.redactedForHistory(line)
      if random.next() % 10 == 0 { walk.run("auth = {'Authorization': 'Bearer x'}\nget /x") }
      if random.next() % 10 == 0 { walk.run(line) }
    }
  }

  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test func isRefusedWithWhatTheServerSays() {
    let refusal = #"{"error": "invalid_client", "error_description": "The secret is wrong."}"#
    let walk = Walk(answers: [.json(refusal, status: 401, reason: "Unauthorized")])
    #expect(walk.run("auth_before = auth\nlogin") == .failure(.stepFailed))
    #expect(
      walk.notes.contains(
        "no token: the server answered 401 Unauthorized (invalid_client: The secret is wrong.)"
      )
    )
    #expect(walk.notes.contains("hint: check the client id and its secret"))
    #expect(walk.run("expect auth is auth_before") == .success)
  }

  @Test(arguments: ["{}", "[]", "<html>", "{\"access_token\": 1}"])
  func anAnswerWithoutATokenIsNone(body: String) {
    let walk = Walk(answers: [.json(body)])
    #expect(walk.run("login") == .failure(.stepFailed))
    #expect(walk.notes.contains("the answer holds no access_token"))
  }

  @Test func thePracticePairStaysOnThePracticeServer() {
    let walk = Walk()
    walk.run("base_url = 'https://api.example/v2'")
    #expect(walk.run("login") == .failure(.notUnderstood))
    #expect(walk.notes.contains("login needs a client id"))
    #expect(walk.transport.requests.isEmpty)
    walk.run("get /x")
    #expect(walk.transport.requests[0].fields["Authorization"] == nil)
  }

  @Test func thePersonsOwnPairIsNotForThePracticeServer() {
    let walk = Walk(
      answers: [Token.answer(Self.token)],
      environment: ["APIWALK_CLIENT_ID": "me", "APIWALK_CLIENT_SECRET": Self.secret]
    )
    #expect(walk.run("login") == .success)
    #expect(walk.out.hasPrefix("logged in as practice-id at http://127.0.0.1:8080\n"))
  }

  @Test func theOtherPracticeClientIsKnown() {
    let walk = Walk(answers: [Token.answer(Self.token)])
    #expect(walk.run("login outsider-id\nclient_secret") == .success)
    #expect(walk.out.contains("'outsider-secret'"))
  }

  @Test func theEnvironmentsSecretIsForItsClientOnly() {
    let walk = Walk(
      answers: [Token.answer(Self.token)],
      hasPractice: false,
      environment: ["APIWALK_CLIENT_ID": "me", "APIWALK_CLIENT_SECRET": Self.secret]
    )
    walk.run("base_url = 'https://api.example/v2'")
    #expect(walk.run("login you") == .failure(.stepFailed))
    #expect(walk.notes.contains("login needs the client's secret, and there is no terminal"))
    #expect(walk.transport.requests.isEmpty)
  }

  @Test(arguments: [
    ("login --nope", "there is no option --nope", Outcome.failure(.notUnderstood)),
    ("login --bearr x", "did you mean --bearer?", .failure(.notUnderstood)),
    ("login --basic", "--basic needs a user name", .failure(.notUnderstood)),
    ("login --api-key", "--api-key needs the name of a header", .failure(.notUnderstood)),
    ("login --api-key 'X Key:a'", "'X Key' is no name of a header", .failure(.notUnderstood)),
    ("login a b c", "login is written: login", .failure(.notUnderstood)),
    ("login --bearer", "login needs the token", .failure(.stepFailed)),
    ("login --api-key K", "set APIWALK_API_KEY", .failure(.stepFailed)),
    ("login --basic me", "there is no terminal to ask at", .failure(.stepFailed)),
  ])
  func saysWhatIsWrong(command: String, message: String, outcome: Outcome) {
    let walk = Walk()
    #expect(walk.run(command) == outcome)
    #expect(walk.notes.contains(message), "\(walk.notes)")
    #expect(walk.transport.requests.isEmpty)
  }

  @Test(arguments: [
    (SecretAnswer.interrupted, "KeyboardInterrupt", Outcome.failure(.interrupted)),
    (.ended, "nothing was typed", .failure(.stepFailed)),
    (.typed(""), "nothing was typed", .failure(.stepFailed)),
    (.noTerminal, "there is no terminal", .failure(.stepFailed)),
  ])
  func anUnansweredPromptIsTheEnd(answer: SecretAnswer, message: String, outcome: Outcome) {
    var notes: [UInt8] = []
    var world = World(transport: StubTransport([.json("{}")]), clock: .system)
    world.readSecret = { _ in answer }
    let session = Session(
      world: world,
      output: Output(out: Output.Sink { _ in }, notes: Output.Sink { notes += $0 })
    )
    #expect(session.run(SourceText("base_url = 'https://api.example'")) == .success)
    #expect(session.run(SourceText("login me")) == outcome)
    #expect(String(decoding: notes, as: UTF8.self).contains(message))
  }

  @Test func withoutABaseURLThereIsNobodyToLogInAt() {
    let walk = Walk(hasPractice: false)
    #expect(walk.run("login --bearer abcd") == .failure(.stepFailed))
    #expect(walk.notes.contains("base_url is not set to a URL"))
  }
}
