import HTTP
import Session
import Testing

/// Lists of objects as tables, counts and lines in time.
struct TableTests {
  private static let items = """
    {"items": [
      {"uuid": "a", "id": 71, "state": "open", "result": {"code": "ok"}, "name": "Zürich",
       "startedAt": "2020-04-22T10:00:00.5Z", "completedAt": "2020-04-22T12:00:00+01:00"},
      {"uuid": "b", "id": 8, "state": "done", "result": {}, "name": "東京", "startedAt": "2020-04-22T10:30:00Z"},
      {"uuid": "c", "id": 9, "state": "open", "result": null, "name": null, "createdAt": "2020-04-22T09:59:00Z"}
    ]}
    """

  private func output(of line: String, isTerminal: Bool = false) -> String {
    let walk = Walk(answers: [.json(Self.items)], isTerminal: isTerminal)
    walk.run("response = requests.get(base_url + '/tasks')")
    let outcome = walk.run(line)
    #expect(outcome == .success, "\(walk.notes)")
    return walk.out
  }

  @Test func putsNumbersToTheRightAndTextsToTheLeft() {
    #expect(
      output(of: "table id name state result.code") == """
        id  name    state  result.code
        71  Zürich  open   ok
         8  東京    done
         9          open

        """
    )
  }

  @Test func choosesTheColumnsByItself() {
    let lines = output(of: "table").split(separator: "\n")
    #expect(lines.first?.hasPrefix("id  name    state  uuid  startedAt") == true, "\(lines)")
    #expect(lines.allSatisfy { !$0.contains("result") })
  }

  @Test(arguments: [
    ("table [1, 'two', None]", "value\n1\ntwo\n\n"),
    ("table response.json()['items'] id,uuid", "id  uuid\n71  a\n 8  b\n 9  c\n"),
    ("table [x for x in response.json()['items'] if x['id'] > 9] id", "id\n71\n"),
    ("table response.json()['items'][0] id", "id\n71\n"), ("table []", "(no items)\n"),
    ("count", "3\n"), ("count by state", "state  count\nopen       2\ndone       1\n"),
    ("count by result.code", "result.code  count\n(none)           2\nok               1\n"),
    (
      "count response.json()['items'] by name",
      "name    count\nZürich      1\n東京        1\nNone        1\n"
    ),
    ("count range(5)", "5\n"),
  ])
  func shows(line: String, text: String) {
    #expect(output(of: line) == text)
  }

  @Test func showsWhatHappenedWhen() {
    #expect(
      output(of: "timeline") == """
        2020-04-22 09:59:00  ▷·······················  going on    9  open
        2020-04-22 10:00:00  ████████████████████████  60 min 0 s  Zürich  open
        2020-04-22 10:30:00  ············▷···········  going on    東京  done

        """
    )
  }

  @Test func saysWhichColumnNoItemHas() {
    let walk = Walk(answers: [.json(Self.items)])
    walk.run("response = requests.get(base_url + '/tasks')")
    #expect(walk.run("table id,stat") == .failure(.stepFailed))
    #expect(walk.notes.contains("no item has 'stat'\nhint: did you mean state?"), "\(walk.notes)")
    // A key that only some items have is a column with gaps.
    #expect(walk.run("table id createdAt") == .success)
  }

  @Test(arguments: [
    ("table 5", "TypeError"), ("timeline [1]", "no item has a time to begin with"),
    ("count x by y", "NameError"),
  ])
  func saysWhatIsNoList(line: String, message: String) {
    let walk = Walk()
    #expect(walk.run(line) == .failure(.stepFailed))
    #expect(walk.notes.contains(message), "\(walk.notes)")
  }
}
