import HTTP
import Session
import Testing

struct StatusMeaningTests {
  static let codes =
    Array(300...305) + [307, 308] + Array(400...418) + Array(421...426)
    + [428, 429, 431, 451] + Array(500...508) + [510, 511]

  @Test func everyCodeIsExplainedInItsOwnWords() {
    let texts = Self.codes.compactMap { StatusMeaning.meaning(of: $0) }
    #expect(texts.count == Self.codes.count)
    #expect(Set(texts).count == texts.count)
    for text in texts { #expect(text.count < 160 && !text.hasSuffix("."), "\(text)") }
    for status in [399, 419, 499, 509, 599] { #expect(StatusMeaning.meaning(of: status) != nil) }
    for status in [100, 200, 204, 226, 600, 0, -1] {
      #expect(StatusMeaning.meaning(of: status) == nil)
    }
  }

  @Test(arguments: [
    (429, "Retry-After", "90", "(try again in 1 min)"),
    (503, "Retry-After", "Fri, 27 Nov 2026 21:00:00 GMT", "(try again after Fri, 27 Nov 2026"),
    (500, "Retry-After", "-3", "(try again in 0 s)"), (405, "Allow", "GET, HEAD", "GET, HEAD)"),
    (301, "Location", "/new", "--follow goes there (it is at /new)"),
    (415, "Accept", "text/csv", "(it reads text/csv)"),
    (416, "Content-Range", "bytes */1234", "(the whole has 1234 bytes)"),
    (426, "Upgrade", "h2c", "(it wants h2c)"),
    (407, "Proxy-Authenticate", "Basic realm=\"p\"", "(the server asks for Basic)"),
    (
      403, "WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"a b\"",
      "(the server asks for Bearer: insufficient_scope, scope a b)"
    ),
    (
      401, "WWW-Authenticate",
      "Negotiate abc==, Basic realm=\"a \\\"b\\\", c\" , Bearer x=1,error_description=\"Too old\"",
      "(the server asks for Negotiate or Basic or Bearer: Too old)"
    ),
    (401, "WWW-Authenticate", "Basic realm=\"r\", Digest nonce=\"n\"", "Basic or Digest)"),
  ])
  func headersAddWhatTheyKnow(status: Int, name: String, value: String, text: String) {
    let walk = Walk(answers: [
      .answer(status: status, reason: "Reason", fields: [(name, value)], body: "")
    ])
    walk.run("get /x --no-follow")
    #expect(walk.out == "\(status) Reason\n")
    #expect(walk.notes.contains(text), "\(walk.notes)")
  }

  @Test func whatAServerSaysIsShownSafely() {
    let long = "\u{1b}[2J" + String(repeating: "GET, ", count: 1_000)
    let walk = Walk(answers: [
      .answer(status: 405, reason: "No", fields: [("Allow", long)], body: "")
    ])
    walk.run("get /x")
    #expect(!walk.notes.contains("\u{1b}"))
    #expect(walk.notes.count < 400)
  }

  /// What is set before, what is sent, and what a 401 or 403 then says.
  @Test(arguments: [
    ("logout\nget /x", "the request said nothing of who you are: `login` gets a token"),
    ("auth\nget /x --no-auth", "auth is set but was not sent: leave --no-auth out"),
    (
      "auth\nget https://other.example/x",
      "auth was not sent, because it was set for http://127.0.0.1:8080 and this is "
        + "https://other.example"
    ),
    ("login --basic me pass-word\nget /x", "the server does not take this name and password"),
    ("login --api-key X-K:abcdef\nget /x", "the server does not take the X-K that was sent"),
    ("get /x Authorization:Digest-x", "the server does not take these credentials"),
    ("get /x", "the token is wrong or has expired"),
    (
      bearer(#"{"exp": 999700}"#),
      "the token expired at 1970-01-12 13:41:40 UTC, 5 min ago: `login` gets a new one"
    ),
    (
      bearer(#"{"exp": 1003600, "aud": "https://eu.example"}"#),
      "the token is for https://eu.example, not for http://127.0.0.1:8080"
    ),
    (
      bearer(#"{"exp": 1003600, "aud": ["http://127.0.0.1:8080", "x"]}"#),
      "the token has not expired (1 h left), but the server does not take it"
    ),
    (bearer(#"{"exp": 1003600, "aud": "me", "client_id": "me"}"#), "this is an identity token"),
  ])
  func a401ExplainsItself(program: String, text: String) {
    let walk = Walk(
      answers: [.json("{}", status: 401, reason: "Unauthorized")],
      clock: StoppedClock().clock
    )
    walk.run(program)
    #expect(walk.notes.contains("hint: " + text), "\(walk.notes)")
  }

  @Test(arguments: [
    (#"{"scope": []}"#, "the token carries no role"),
    (
      #"{"scope": [{"rn": "task_manager", "role": "viewer"}, {"role": "x"}]}"#,
      "the token's roles: task_manager viewer, x"
    ),
  ])
  func a403TellsTheRoles(claims: String, text: String) {
    let walk = Walk(answers: [.json("{}", status: 403, reason: "Forbidden")])
    walk.run(Self.bearer(claims))
    #expect(walk.notes.contains(text), "\(walk.notes)")
  }

  static func bearer(_ claims: String) -> String {
    "auth = {'Authorization': 'Bearer \(Token.make(claims))'}\nget /x"
  }
}
