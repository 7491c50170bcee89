import HTTP
import Session
import Testing

struct OutputTests {
  @Test func controlCharactersNeverReachATerminal() {
    let walk = Walk(isTerminal: true)
    walk.run("print('a\\x1b[2J\\tb\\r\\x9b\\x07é')")
    #expect(walk.out == "a\\x1b[2J\tb\\r\\x9b\\x07é\n")
  }

  @Test func elsewhereTheyArePrintedAsTheyAre() {
    let walk = Walk()
    walk.run("print('a\\x1b[2J\\r\\x9b')")
    #expect(walk.out == "a\u{1b}[2J\r\u{9b}\n")
  }

  @Test func serverTextIsEscapedOnATerminal() {
    let walk = Walk(
      answers: [.bytes(Array("hi\u{1b}]0;x\u{7}".utf8), type: "text/plain")],
      isTerminal: true
    )
    walk.run("get /x")
    #expect(walk.out == "200 OK\nhi\\x1b]0;x\\x07\n")
  }

  @Test(arguments: [false, true])
  func whatIsKeptIsWhatIsPrintedElsewhere(hasColor: Bool) {
    let walk = Walk(answers: [.json("{\"count\": 42}")], isTerminal: true)
    walk.session.output.out.hasColor = hasColor
    let capture = walk.session.output.capture()
    walk.run("get /x\n'x'\nprint(1)")
    #expect(walk.session.output.end(capture) == "200 OK\n{'count': 42}\n'x'\n1\n")
  }

  @Test func binaryBodiesAreSummed() {
    let walk = Walk(answers: [.bytes([0x89, 0x50, 0, 1], type: "image/png")])
    walk.run("get /x")
    #expect(walk.out == "200 OK\n<4 B of image/png; `body > FILE` keeps it>\n")
  }

  @Test func errorsExplainTheStatus() {
    let walk = Walk(answers: [.json("{}", status: 403, reason: "Forbidden")])
    walk.run("get /x")
    #expect(walk.out == "403 Forbidden\n{}\n")
    #expect(walk.notes.contains("hint: you are known"))
  }
}

struct ReportTests {
  @Test(arguments: [
    ("x = (1,\n", "'(' was never closed", Outcome.failure(.notUnderstood)),
    ("respone", "NameError: name 'respone' is not defined", .failure(.stepFailed)),
    ("1 / 0", "ZeroDivisionError: division by zero", .failure(.stepFailed)),
    ("gett /tasks", "hint: did you mean the command `get`?", .failure(.stepFailed)),
    ("stauts", "hint: did you mean the command `status`?", .failure(.stepFailed)),
    (":frob", "there is no command named 'frob'", .failure(.notUnderstood)),
    (
      "requests.get(base_url, headers=auth, params-filters)",
      "SyntaxError: positional argument follows keyword argument", .failure(.notUnderstood)
    ),
    (
      "requests.get(base_url, headers=auth, params-filters)", "hint: did you mean params=filters?",
      .failure(.notUnderstood)
    ),
  ])
  func saysWhatAndWhatToDo(text: String, message: String, outcome: Outcome) {
    let walk = Walk()
    #expect(walk.run(text) == outcome)
    #expect(walk.notes.contains(message), "\(walk.notes)")
  }

  @Test func pointsAtThePlace() {
    let walk = Walk()
    walk.run("a = 1\nb = [a, c]")
    #expect(walk.notes == "  b = [a, c]\n          ^\nNameError: name 'c' is not defined\n")
  }

  @Test(arguments: [
    (TransportError.Kind.connectionFailed, "ConnectionError"),
    (.unknownHost, "ConnectionError"), (.connectTimeout, "ConnectTimeout"),
    (.readTimeout, "ReadTimeout"), (.tls, "SSLError"),
  ])
  func noResponseIsAStatusOfItsOwn(kind: TransportError.Kind, name: String) {
    let walk = Walk(answers: [.failure(kind, "nobody there")])
    #expect(walk.run("get /tasks") == .failure(.noResponse))
    #expect(walk.notes.contains("requests.exceptions.\(name): "), "\(walk.notes)")
    #expect(walk.run("1 + 1") == .success)
  }

  @Test func aMistakeLosesNothing() {
    let walk = Walk()
    walk.run("a = 1")
    walk.run("a = 2\nb = (")
    walk.run("a")
    #expect(walk.out == "1\n")
  }

  @Test func longLinesAreShownInAWindow() {
    let walk = Walk()
    walk.run("x = [" + String(repeating: "1, ", count: 5000) + "unheard_of]")
    let lines = walk.notes.split(separator: "\n")
    #expect(lines[0].count <= 80 && lines[0].contains("unheard_of"))
    #expect(walk.notes.hasSuffix("NameError: name 'unheard_of' is not defined\n"))
  }
}
