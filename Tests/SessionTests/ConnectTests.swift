import HTTP
import Session
import Testing

struct ConnectTests {
  @Test(arguments: [
    ("api.example", "https://api.example"), ("api.example/v2/", "https://api.example/v2"),
    ("http://api.example:81/v2", "http://api.example:81/v2"),
    ("127.0.0.1:8080", "http://127.0.0.1:8080"), ("localhost:1/x", "http://localhost:1/x"),
    ("[::1]:80/x", "http://[::1]:80/x"), ("api.example:8443", "https://api.example:8443"),
    ("HTTPS://API.example/V2", "https://API.example/V2"),
  ])
  func setsTheBaseURL(typed: String, base: String) {
    let walk = Walk(answers: [
      .answer(status: 503, reason: "Service Unavailable", fields: [("Server", "nginx")], body: "")
    ])
    #expect(walk.run("connect \(typed)") == .success, "\(walk.notes)")
    #expect(walk.out == "base_url is \(base)\n")
    #expect(walk.notes.contains(" answers: 503 Service Unavailable, nginx, in "))
    let request = walk.transport.requests[0]
    #expect(request.method == "HEAD")
    #expect(request.fields["Authorization"] == nil)
    #expect(request.options.connectTimeout == 10)
    #expect(request.options.readTimeout == 10)
    walk.run("base_url")
    #expect(walk.out.hasSuffix("'\(base)'\n"))
  }

  @Test func leavesItWhenNobodyAnswers() {
    let walk = Walk(answers: [.failure(.unknownHost, "The host is not known.")])
    #expect(walk.run("connect no.example") == .failure(.noResponse))
    #expect(walk.notes.contains("no answer from https://no.example: The host is not known."))
    walk.run("base_url")
    #expect(walk.out == "'http://127.0.0.1:8080/api/task_manager/v2'\n")
    let interrupted = Walk(answers: [.failure(.interrupted, "")])
    #expect(interrupted.run("connect no.example") == .failure(.interrupted))
  }

  @Test(arguments: [
    "connect", "connect a b", "connect ftp://a.example", "connect 'a b'", "connect https://",
    "connect a.example/?x=1", "connect a.example/#x", "connect --login", "connect --nope",
    "connect a.example:port",
  ])
  func saysHowItIsWritten(command: String) {
    let walk = Walk()
    #expect(walk.run(command) == .failure(.notUnderstood))
    #expect(walk.transport.requests.isEmpty)
  }

  @Test func authStaysWhereItWas() {
    let walk = Walk()
    walk.run("auth\nconnect https://other.example/v1\nget /x")
    #expect(
      walk.notes.contains(
        "auth was set for http://127.0.0.1:8080 and is not sent to https://other.example"
      )
    )
    #expect(walk.transport.requests[1].url == "https://other.example/v1/x")
    #expect(walk.transport.requests[1].fields["Authorization"] == nil)
  }

  @Test func findsTheDataCenterOfAnAccount() {
    let answer = #"{"login": "me@x.example", "server_url": "https://eu2.example"}"#
    let walk = Walk(
      answers: [.json(answer), .json("{}")],
      hasPractice: false,
      settings: Settings(showsMirror: true)
    )
    #expect(walk.run("connect --login me@x.example") == .success, "\(walk.notes)")
    #expect(
      walk.transport.requests.map(\.url) == [
        "https://cloud.acronis.com/api/1/accounts?login=me%40x.example",
        "https://eu2.example/api/task_manager/v2",
      ]
    )
    #expect(walk.transport.requests[0].fields["Authorization"] == nil)
    #expect(
      walk.notes.hasPrefix(
        """
        response = requests.get('https://cloud.acronis.com/api/1/accounts', \
        params={'login': 'me@x.example'})
        datacenter_url = response.json()['server_url']
        requests.head('https://eu2.example/api/task_manager/v2', timeout=10)
        """
      )
    )
    #expect(walk.notes.contains("base_url = f'{datacenter_url}/api/task_manager/v2'\n"))
    #expect(walk.out == "base_url is https://eu2.example/api/task_manager/v2\n")
  }

  @Test func asksThePracticeServerAboutItself() {
    let answer = #"{"server_url": "http://127.0.0.1:8080"}"#
    let walk = Walk(answers: [.json(answer), .json("{}")])
    #expect(walk.run("connect --login me") == .success, "\(walk.notes)")
    #expect(walk.transport.requests[0].url == "http://127.0.0.1:8080/api/1/accounts?login=me")
    let other = Walk(answers: [.json(answer), .json("{}")])
    #expect(other.run("connect --login me http://127.0.0.1:9/") == .success)
    #expect(other.transport.requests[0].url == "http://127.0.0.1:9/api/1/accounts?login=me")
  }

  @Test(arguments: [
    (#"{"server_url": "http://eu2.example"}"#, "which is not encrypted"),
    (#"{"server_url": 1}"#, "doesn't say where the account lives"),
    ("<html>", "doesn't say where the account lives"),
  ])
  func goesNowhereWithoutAnAddress(answer: String, message: String) {
    let walk = Walk(answers: [.json(answer)], hasPractice: false)
    #expect(walk.run("connect --login me") == .failure(.stepFailed))
    #expect(walk.notes.contains(message), "\(walk.notes)")
    #expect(walk.transport.requests.count == 1)
  }
}
