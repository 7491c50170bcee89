import Foundation
import HTTP
import Session
import Testing

/// The variable `session`: what commands are sent by when it holds a `requests.Session`.
struct SessionVariableTests {
  private static let login = StubTransport.Answer.answer(
    status: 200,
    reason: "OK",
    fields: [("Set-Cookie", "sid=from-server; Path=/")]
  )

  @Test func keepsCookiesFromCommandToCommand() {
    let walk = Walk(answers: [Self.login], settings: Settings(showsMirror: true))
    walk.run("session = requests.Session()\nget /login --no-auth\nget /tasks --no-auth")
    #expect(walk.transport.requests[0].fields["Cookie"] == nil)
    #expect(walk.transport.requests[1].fields["Cookie"] == "sid=from-server")
    #expect(
      walk.notes == """
        response = session.get(f'{base_url}/login')
        response = session.get(f'{base_url}/tasks')

        """
    )
  }

  @Test func saysOnceHowCookiesAreKept() {
    let walk = Walk(answers: [Self.login, Self.login])
    walk.run("get /login\nget /tasks")
    #expect(walk.transport.requests[1].fields["Cookie"] == nil)
    #expect(
      walk.notes.components(
        separatedBy: "hint: a cookie was set; session = requests.Session() keeps cookies"
      ).count == 2,
      "\(walk.notes)"
    )
  }

  @Test func saysNothingWhereCookiesAreKept() {
    let walk = Walk(answers: [Self.login])
    walk.run("session = requests.Session()\nget /login")
    #expect(!walk.notes.contains("cookie"), "\(walk.notes)")
  }

  /// Whatever else has the name is no session.
  @Test(arguments: ["'text'", "None", "requests.Session"])
  func otherValuesAreLeftAlone(value: String) {
    let walk = Walk(settings: Settings(showsMirror: true))
    #expect(walk.run("session = \(value)\nget /tasks --no-auth") == .success)
    #expect(walk.notes.contains("response = requests.get("), "\(walk.notes)")
  }

  @Test func sendsPagesAndRepeatsAndExplains() {
    let page = StubTransport.Answer.answer(
      status: 200,
      reason: "OK",
      fields: [("Link", "<http://127.0.0.1:8080/next>; rel=\"next\"")],
      body: "[1]"
    )
    let walk = Walk(
      answers: [Self.login, page, .json("[2]")],
      settings: Settings(showsMirror: true)
    )
    walk.run(
      """
      session = requests.Session()
      post /login
      get /tasks --all
      get /tasks --repeat 2
      explain get /tasks
      """
    )
    #expect(walk.transport.requests.count == 5)
    for request in walk.transport.requests.dropFirst() {
      #expect(request.fields["Cookie"] == "sid=from-server")
    }
    #expect(!walk.notes.contains("requests.get("), "\(walk.notes)")
    #expect(walk.out.contains("  ← session\n"), "\(walk.out)")
  }
}
