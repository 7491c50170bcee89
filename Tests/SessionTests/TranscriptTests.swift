import HTTP
import Session
import Testing

struct ComparisonTests {
  @Test(arguments: [
    ("200", "200\n"),
    ("{'b': 1, 'a': [1, 2]}", "{'a': [1, 2], 'b': 1}"),
    ("[1,\n     2]", "[1, 2]"),
    ("'abc...xyz'", "'abcdefxyz'"),
    ("'Bearer eyJ...'", "'Bearer eyJ0eXAi'"),
    ("[1, ..., 9]", "[1, 2, 3, 9]"),
    ("[..., 2, ..., 4, ...]", "[1, 2, 3, 2, 4]"),
    ("[..., [1, ...], 3]", "[[1], [1, 2], 3]"),
    ("[...]", "[]"),
    ("{'a': 1, ...}", "{'a': 1, 'b': 2}"),
    ("{'a': ...}", "{'a': {'deep': []}}"),
    ("{'s': 'one two'}", "{'s': 'one '\n      'two'}"),
    ("datetime.date(2020, 4, 22)", "datetime.date(2020, 4,  22)"),
    ("(1, -2.5, None, True)", "(1, -2.5, None, True)"),
    ("{1, 2, 3}", "{3, 1, 2}"),
    ("{\n  ...\n}", "{'a': 1, 'b': 2}"),
    ("{'a': {\n ...\n}}", "{'a': {'b': 2}}"),
    ("free ... text", "free and open text"),
  ])
  func holds(expected: String, actual: String) {
    #expect(Comparison.matches(expected: expected, actual: actual))
  }

  @Test(arguments: [
    ("200", "201"),
    ("[1, 2]", "[2, 1]"),
    ("{'a': 1}", "{'a': 1, 'b': 2}"),
    ("{'a': 1, ...}", "{'b': 2}"),
    ("944455285181775872", "944455285181775873"),
    ("'abc...xyz'", "'abcyz'"),
    ("[1, ..., 9]", "[1, 2, 3]"),
    ("[..., 2, ..., 2]", "[1, 2, 3]"),
    ("", "something"),
    ("something", ""),
    ("free ... text", "text"),
    ("{\n 1, ...\n}", "{1: 2}"),
  ])
  func isBroken(expected: String, actual: String) {
    #expect(!Comparison.matches(expected: expected, actual: actual))
  }

  /// Each ellipsis more must not take so many times as long.
  @Test(.timeLimit(.minutes(1))) func comparesManyEllipsesAtOnce() {
    let numbers = (0..<300).map(String.init).joined(separator: ", ")
    let dots = String(repeating: "..., ", count: 40)
    #expect(!Comparison.matches(expected: "[\(dots)999]", actual: "[\(numbers)]"))
    #expect(Comparison.matches(expected: "[\(dots)299]", actual: "[\(numbers)]"))
  }
}

struct DifferenceTests {
  @Test func showsBothSidesAndSomeContext() {
    let old = (1...9).map(String.init).joined(separator: "\n")
    let new = old.split(separator: "\n").map { $0 == "5" ? "five" : String($0) }
    #expect(
      Difference(expected: old, actual: new.joined(separator: "\n")).text(context: 1) == """
            …
            4
          - 5
          + five
            6

        """
    )
  }

  @Test(arguments: [("", "a"), ("a", ""), ("a\nb", "b\na"), ("", "")])
  func givesBackBothSides(old: String, new: String) {
    let lines = Difference(expected: old, actual: new).lines
    let expected = lines.compactMap { line -> String? in
      switch line {
      case .same(let text), .expected(let text): text
      case .actual: nil
      }
    }
    let actual = lines.compactMap { line -> String? in
      switch line {
      case .same(let text), .actual(let text): text
      case .expected: nil
      }
    }
    #expect(expected.joined(separator: "\n") == old)
    #expect(actual.joined(separator: "\n") == new)
  }
}

struct TranscriptCheckTests {
  private func check(_ page: String) -> (TranscriptCheck.Result, String) {
    let walk = Walk(answers: [.json("{\"items\": [{\"id\": 1, \"state\": \"started\"}]}")])
    let result = TranscriptCheck(session: walk.session).run(page: page, name: "page.md")
    return (result, walk.out)
  }

  @Test func keepsItsPromises() {
    let (result, out) = check(
      """
      First a variable:

          >>> filters = {
          ...     'state': ['started']
          ... }
          >>> response = requests.get(f'{base_url}/tasks', headers=auth, params=filters)
          >>> response.status_code
          200

      And prose between.

          >>> response.json()
          {'items': [{'state': 'started',
                  'id': 1}]}
          >>> auth
          {'Authorization': 'Bearer eyJ...'}
          >>> nothing
          Traceback (most recent call last):
            File "<stdin>", line 1, in <module>
          NameError: name 'nothing' is not defined
      """
    )
    #expect(result == TranscriptCheck.Result(examples: 6, failures: 0), "\(out)")
    #expect(out.isEmpty)
  }

  @Test func showsWhereItDiffers() {
    let (result, out) = check("one\n\n>>> 1 + 1\n3\n>>> 2\n2\n>>> 1 / 0\n1\n")
    #expect(result == TranscriptCheck.Result(examples: 3, failures: 2))
    #expect(
      out == """
        page.md:3: 1 + 1
         4  - 3
            + 2
        page.md:7: 1 / 0
         8  - 1
            + Traceback (most recent call last):
            + ZeroDivisionError: division by zero

        """
    )
  }

  /// Prose in another encoding is not ours to change.
  @Test func writesBackWithoutChangingOtherBytes() {
    let prose: [UInt8] = Array("caf".utf8) + [0xE9, 0x0D, 0x0A]
    let page = Page(prose + Array(">>> 1 + 1\r\n3\r\n\r\n".utf8) + prose, name: "page.md")
    var options = TranscriptCheck.Options()
    options.updates = true
    let result = TranscriptCheck(session: Walk().session, options: options).run(page)
    #expect(result.page == prose + Array(">>> 1 + 1\r\n2\r\n\r\n".utf8) + prose)
  }

  @Test func markupThatIsNotUnderstoodCantBeWrittenBack() {
    let html = Array("<pre>&gt;&gt;&gt; 1\n1\n</pre>".utf8)
    #expect(Page(html, name: "a.html").canBeRewritten)
    #expect(!Page(html + [0xE9], name: "a.html").canBeRewritten)
    #expect(Page(html + [0xE9], name: "a.txt").canBeRewritten)
  }

  @Test func aBlockEndsAtTheNextPrompt() {
    let (result, out) = check(">>> for n in [1, 2]:\n...     print(n)\n1\n2\n>>> 3\n3\n")
    #expect(result == TranscriptCheck.Result(examples: 2, failures: 0), "\(out)")
  }
}
