import HTTP
import Session
import Testing

/// `--all` and `next`: page after page, by the Python that asks for each.
struct PagesTests {
  private static func page(_ items: String, after: String? = nil) -> StubTransport.Answer {
    let paging = after.map { ", \"paging\": {\"cursors\": {\"after\": \"\($0)\"}}" } ?? ""
    return .json("{\"items\": [\(items)]\(paging)}")
  }

  private static func linked(_ items: String, next: String? = nil) -> StubTransport.Answer {
    .answer(
      status: 200,
      reason: "OK",
      fields: next.map { [("Link", "<\($0)>; rel=\"next\"")] } ?? [],
      body: "[\(items)]"
    )
  }

  @Test func followsTheCursor() {
    let walk = Walk(
      answers: [Self.page("1, 2", after: "aa"), Self.page("3", after: "bb"), Self.page("4")],
      settings: Settings(showsMirror: true)
    )
    #expect(walk.run("get /tasks state=started --all\nlen(items)") == .success)
    #expect(walk.out == "200 OK\n[1, 2, 3, 4]\n4\n")
    let address = "http://127.0.0.1:8080/api/task_manager/v2/tasks?state=started"
    #expect(
      walk.transport.requests.map(\.url) == [
        address, address + "&after=aa", address + "&after=bb",
      ]
    )
    #expect(
      walk.notes == """
        response = requests.get(f'{base_url}/tasks', headers=auth, params={'state': 'started'})
        items = response.json()['items']
        response = requests.get(f'{base_url}/tasks', headers=auth, \
        params={'state': 'started', 'after': response.json()['paging']['cursors']['after']})
        items += response.json()['items']
        3 pages, 4 items, in `items`

        """
    )
  }

  @Test func aCursorMayBeANumber() {
    let walk = Walk(answers: [
      .json("{\"items\": [1], \"cursors\": {\"after\": 2}}"),
      .json("{\"items\": [2], \"cursors\": {\"after\": 0}}"),
      .json("{\"items\": [3], \"cursors\": {\"after\": null}}"),
    ])
    #expect(walk.run("get /tasks --all\nlen(items)") == .success)
    #expect(walk.out == "200 OK\n[1, 2, 3]\n3\n")
    #expect(
      walk.transport.requests.map { $0.url.split(separator: "?").dropFirst().first } == [
        nil, "after=2", "after=0",
      ]
    )
  }

  /// Forms that RFC 8288 §3 allows.
  @Test(arguments: [
    "<?m=1>;title=\"a,b;c\"; rel=\"next\"", "<?m=1>; rel=\"prev next\"", "<?m=1>; REL=Next",
    "<?x>; rel=prev, <?m=1>; rel=next", "<?x>; rel=prev; rel=next, <?m=1>;rel=\"next\"",
    "<?m=1> ; crossorigin ; rel = \"next\"", "<?x>; title=\"<?y>; rel=next\", <?m=1>; rel=next",
    ",, <?m=1>; title=\"\\\"\"; rel=next",
  ])
  func everyFormOfALinkIsUnderstood(field: String) {
    let walk = Walk(answers: [
      .answer(status: 200, reason: "OK", fields: [("Link", field)], body: "[1]"),
      Self.linked("2"),
    ])
    #expect(walk.run("get /tasks --all") == .success)
    #expect(walk.out == "200 OK\n[1, 2]\n")
    #expect(walk.transport.requests.last?.url.hasSuffix("/tasks?m=1") == true)
  }

  @Test(arguments: [
    "", "next", "<?m=1>", "<?m=1>; rel=prev; rel=next", "<?m=1; rel=next", "<?m=1>; rel=nextone",
    "<?m=1>; title=\"rel=next", "<?m=1>; rev=next",
  ])
  func whatIsNoLinkToTheNextPageIsNone(field: String) {
    let walk = Walk(answers: [
      .answer(status: 200, reason: "OK", fields: [("Link", field)], body: "[1]")
    ])
    #expect(walk.run("get /tasks --all") == .success)
    #expect(walk.transport.requests.count == 1)
  }

  @Test func followsLinks() {
    let base = "http://127.0.0.1:8080/api/task_manager/v2"
    let walk = Walk(answers: [
      Self.linked("1", next: base + "/tasks?page=2"), Self.linked("2", next: "?page=3"),
      Self.linked("3"),
    ])
    #expect(walk.run("get /tasks --all --format json") == .success)
    #expect(walk.out == "200 OK\n[\n  1,\n  2,\n  3\n]\n")
    #expect(
      walk.transport.requests.map(\.url) == [
        base + "/tasks", base + "/tasks?page=2", base + "/tasks?page=3",
      ]
    )
    #expect(walk.transport.requests.allSatisfy { $0.fields["Authorization"] != nil })
  }

  @Test func staysAtTheOrigin() {
    let walk = Walk(answers: [Self.linked("1", next: "http://elsewhere.example/tasks?page=2")])
    #expect(walk.run("get /tasks --all") == .failure(.stepFailed))
    #expect(walk.notes.contains("the next page is at another origin, http://elsewhere.example"))
    #expect(walk.run("next") == .failure(.stepFailed))
    #expect(walk.transport.requests.count == 1)
  }

  @Test func noticesACircle() {
    let walk = Walk(answers: [Self.page("1", after: "aa")])
    #expect(walk.run("get /tasks --all") == .failure(.stepFailed))
    #expect(walk.notes.contains("page 3 is one that came before: the server goes in a circle"))
    #expect(walk.transport.requests.count == 2)
  }

  @Test func stopsWhereAsked() {
    let walk = Walk(answers: (1...9).map { Self.page("\($0)", after: "t\($0)") })
    #expect(walk.run("get /tasks --all=3") == .success)
    #expect(walk.out == "200 OK\n[1, 2, 3]\n")
    #expect(walk.notes.contains("stopped after 3 pages, 3 items; there are more"))
  }

  @Test func keepsWhatCameBeforeAFailure() {
    let walk = Walk(answers: [
      Self.page("1", after: "aa"), .json("{}", status: 500, reason: "Broken"),
    ])
    #expect(walk.run("get /tasks --all") == .failure(.stepFailed))
    #expect(walk.out == "500 Broken\n")
    #expect(walk.notes.contains("page 2 did not come; `items` holds those before it"))
    walk.run("items")
    #expect(walk.out.hasSuffix("[1]\n"))
  }

  @Test func showsAnAnswerWithoutAList() {
    let walk = Walk(answers: [.json("{\"a\": 1}")])
    #expect(walk.run("get /tasks --all") == .success)
    #expect(walk.out == "200 OK\n{'a': 1}\n")
    #expect(walk.notes.contains("there is no list in this answer to go on with"))
  }

  @Test func nextGoesOnFromTheLastCommand() {
    let walk = Walk(
      answers: [Self.page("1", after: "aa"), Self.page("2", after: "bb"), Self.page("3")],
      settings: Settings(showsMirror: true)
    )
    walk.run("get /tasks limit=1\nnext\nnext")
    #expect(walk.transport.requests.map(\.url).last?.hasSuffix("/tasks?limit=1&after=bb") == true)
    #expect(walk.run("next") == .failure(.stepFailed))
    #expect(walk.notes.contains("the last response is the last page"))
  }

  @Test func nextGoesOnFromAPythonLine() {
    let walk = Walk(
      answers: [Self.page("1", after: "a b"), Self.page("2", after: "c"), Self.page("3")],
      settings: Settings(showsMirror: true)
    )
    walk.run("response = requests.get(base_url + '/tasks?x=1', headers=auth)\nnext\nnext")
    let base = "http://127.0.0.1:8080/api/task_manager/v2"
    #expect(
      walk.transport.requests.map(\.url) == [
        base + "/tasks?x=1", base + "/tasks?x=1&after=a+b", base + "/tasks?x=1&after=c",
      ]
    )
    #expect(walk.transport.requests.allSatisfy { $0.fields["Authorization"] != nil })
  }
}
