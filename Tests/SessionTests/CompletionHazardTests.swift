import HTTP
import Session
import Syntax
import Testing

/// What Tab makes of names, values and lines that nobody expects: it does no harm, and what it
/// offers can be typed.
struct CompletionHazardTests {
  private static let description = #"""
    {
      "swagger": "2.0", "info": {"title": "Odd"}, "basePath": "/api/task_manager/v2",
      "parameters": {
        "Mode": {"name": "mode", "in": "query", "type": "string",
          "enum": ["a b", "c,d", "it's", "e\"f", "\u001b[31m", "two\nlines", null, 7]},
        "Loop": {"$ref": "#/parameters/Loop"}
      },
      "paths": {
        "/odd": {
          "parameters": [{"$ref": "#/parameters/Mode"}, {"$ref": "#/parameters/Loop"},
            {"$ref": "#/nowhere"}],
          "get": {
            "summary": "Clears\u001b[2J\nthe screen\u0007",
            "parameters": [
              {"name": "sp ace", "in": "query", "enum": ["x"]}, {"name": "it's", "in": "query"},
              {"name": "a=b", "in": "query", "enum": ["z"]}, {"name": "token", "in": "query"},
              {"name": "apiKey", "in": "query"}, {"name": "name", "in": "query"},
              {"name": "note", "in": "query"}, {"name": "id", "in": "query"}
            ]
          }
        },
        "/odd/{id}": {"get": {"summary": "Shows one."}},
        "/sp ace/x": {"get": {}}, "/q'uote": {"get": {}}, "/bell\u0007": {"get": {}}
      }
    }
    """#

  private static let answer = #"""
    {"items": [{"id": "a\u001b[2Jb", "token": "planted-secret", "apiKey": "planted-key",
      "name": "two\nlines", "note": "\#(String(repeating: "x", count: 5_000))",
      "c\u009b": 1, "sp ace": 2, "plain": 3, "turn\u202e": 4}, {"id": "b-2"}]}
    """#

  private static func walk() -> Walk {
    var files = Files()
    files.read = { _ throws(FileError) in Array(description.utf8) }
    files.list = { $0 == "." ? [.init("esc\u{1B}[2J"), .init("even"), .init("o'clock")] : [] }
    let fields = [
      ("X-Turn", "a\u{1B}[2Jb"), ("X-Long", String(repeating: "y", count: 3_000)),
      ("Location", "https://example.com/?access_token=planted-token"),
    ]
    let walk = Walk(
      answers: [.answer(status: 200, reason: "OK", fields: fields, body: answer)],
      files: files
    )
    walk.run("spec odd.json")
    walk.run("get /odd")
    return walk
  }

  private func found(_ line: String, in walk: Walk) -> [Candidate] {
    Completer(walk.session.completionSnapshot)
      .candidates(in: line, at: line.unicodeScalars.count).all
  }

  private func texts(_ line: String, in walk: Walk) -> [String] {
    found(line, in: walk).map { $0.text + $0.ending }
  }

  @Test func nothingControlsTheTerminal() {
    let walk = Self.walk()
    let lines = [
      "get /", "get /o", "get /odd/", "get /odd mode=", "get /odd mode='", "get /odd name=",
      "get /odd id=", "get /b", "expect header X-Turn ~ ", "response.json()['items'][0]['",
      "response.json()['items'][0][", "table ", "source e",
    ]
    let offerNothing = ["get /b", "get /odd name=", "expect header X-Turn ~ "]
    for line in lines {
      let all = found(line, in: walk)
      #expect(all.isEmpty == offerNothing.contains(line), "\(line)")
      for candidate in all {
        let shown = candidate.text + candidate.summary + candidate.ending
        #expect(
          !shown.unicodeScalars.contains {
            $0.value < 32 || (127..<160).contains($0.value) || $0.properties.isBidiControl
          },
          "\(line): \(candidate)"
        )
      }
    }
    #expect(found("get /od", in: walk).first?.summary.hasPrefix("Clears") == true)
  }

  @Test func noSecretOfTheLastResponseIsOffered() {
    let walk = Self.walk()
    walk.run("page = 'https://example.com/?api_key=planted-page'")
    let lines = [
      "get /odd token=", "get /odd apiKey=", "response.json()['items'][0]['token'] == '",
      "requests.get(base_url + '/odd', params={'token': '", "expect header Location == ",
      "connect https",
    ]
    for line in lines {
      #expect(!texts(line, in: walk).contains { $0.contains("planted") }, "\(line)")
    }
  }

  @Test func textsAreNoValues() {
    let walk = Self.walk()
    for line in ["get /odd note=", "get /odd note='", "expect header X-Long == "] {
      #expect(texts(line, in: walk).isEmpty, "\(line)")
    }
  }

  @Test func namesAreWrittenAsTheyCanBeTyped() {
    let walk = Self.walk()
    let table: [(String, [String])] = [
      ("get /sp", [#"/sp\ ace/x "#]), (#"get /sp\ a"#, [#"/sp\ ace/x "#]),
      ("get '/sp", ["/sp ace/x' "]), ("get /q", [#"/q\'uote "#]), ("get '/q", []),
      (#"get "/q"#, [#"/q'uote" "#]), ("get /odd sp", [#"sp\ ace="#]),
      (#"get /odd sp\ ace="#, ["x"]), ("get /odd 'sp ace=", ["x' "]),
      (#"get /odd sp\ ace=x sp"#, []), ("get /odd it", [#"it\'s="#]), ("get /odd 'it", []),
      ("get /odd a=", []), (#"get /odd a\="#, [#"a\=b="#]), (#"get /odd a\=b="#, ["z"]),
      ("get /odd?sp", []), ("source o", [#"o\'clock "#]), ("source 'o", []),
      (#"source "o"#, [#""o'clock" "#]),
      ("get /odd mode=", [#"a\ b"#, #"c\,d"#, #"it\'s"#, #"e\"f"#, "7"]),
    ]
    for (line, expected) in table { #expect(texts(line, in: walk) == expected, "\(line)") }
    #expect(!texts("table ", in: walk).contains("sp ace"))
    #expect(texts("table ", in: walk).contains("plain"))
  }

  /// A name that the line sets may be another thing before it runs.
  @Test func nothingIsCalledByANameThatMeansSomethingElse() {
    let walk = Self.walk()
    let sent = walk.transport.requests.count
    walk.run("items = ['b', 'a']")
    _ = found("items = 'x'; items.sort().", in: walk)
    _ = found("items = 'x'; items.pop().", in: walk)
    _ = found("requests = 'x'; requests.get('https://example.com/').", in: walk)
    _ = found("for items in ['x']: items.clear().", in: walk)
    #expect(walk.run("assert items == ['b', 'a']") == .success)
    #expect(walk.transport.requests.count == sent)
  }

  @Test func chainsOfCallsStaySmall() {
    let walk = Self.walk()
    let chain = String(repeating: ".replace('a', 'aaaaaaaaaaaaaaaaaaaa')", count: 30)
    #expect(texts("'a'\(chain).upp", in: walk) == ["upper"])
    let bytes = String(repeating: ".replace(b'a', b'aaaaaaaaaaaaaaaaaaaa')", count: 30)
    #expect(texts("b'a'\(bytes).hex", in: walk) == ["hex"])
    #expect(texts("(10).__pow__(9999).__pow__(9999).bit_l", in: walk).isEmpty)
    #expect(texts("'a,b'.split(',')[0].upp", in: walk) == ["upper"])
    #expect(texts("'a b'.split(sep=' ')[1].upp", in: walk) == ["upper"])
  }

  @Test func fieldsOfFormattedStringsAreCompletedAsTheyCanBeRead() {
    let walk = Self.walk()
    walk.run("width = 3")
    let table: [(String, [String])] = [
      ("f'{response.json()[", [#""items"]"#]), (#"f"{response.json()["#, ["'items']"]),
      (#"f"""{response.json()["#, ["'items']"]), ("response.json()[", ["'items']"]),
      ("f'{width!r", []), ("f'{width:w", []), ("f'{width:{wid", ["width"]),
      ("f'{width:{width}w", []), ("f'{width} {wid", ["width"]), ("f'{1 != wid", ["width"]),
      ("f'{{wid", []), ("f'{response.json()[\"a:b\"] + wid", ["width"]),
    ]
    for (line, expected) in table { #expect(texts(line, in: walk) == expected, "\(line)") }
  }

  @Test func numbersStringsAndArgumentsEndWherePythonEndsThem() {
    let walk = Self.walk()
    walk.run("word = 'x'")
    walk.run("def put(append=1, end=2): pass")
    let table: [(String, [String])] = [
      ("1.", []), ("x = 12_0.b", []), ("(1).bit_l", ["bit_length"]), ("1.5.is_i", ["is_integer"]),
      ("x = 'abc\nword.upp", ["upper"]), ("x = '''abc\nword.upp", []),
      ("x = 'abc\\\nword.upp", []), ("put(append=3, en", ["end=", "enumerate"]),
      ("put(end=3, en", ["enumerate"]), ("put('end=', en", ["end=", "enumerate"]),
      ("put(put(end=3), en", ["end=", "enumerate"]),
    ]
    for (line, expected) in table { #expect(texts(line, in: walk) == expected, "\(line)") }
  }

  /// Pieces of both languages thrown together: no line traps, sends, changes or uses up anything.
  @Test func noMixtureOfPiecesDoesHarm() {
    let walk = Self.walk()
    walk.run(
      """
      items = ['b', 'a']
      left = iter([1, 2, 3])
      made = (n for n in [1, 2, 3])
      """
    )
    let sent = walk.transport.requests.count
    let pieces = [
      "get ", "/odd", "/odd/{", " ", "mode=", "sp\\ ace", "'", "\"", "\"\"\"", "f'", "{", "}", "[",
      "]", "(", ")", ":", ":=", "=", "==", ",", ".", "\n", "\\\n", "\\", "#", "!", "!!", "|", ">",
      "@",
      "~", "-", "--format=", "items", "left", "made", "next(left)", "list(made)", "response",
      ".json()", "['items']", "[0]", ".sort()", ".pop()", ".clear()", "requests", ".get(",
      "base_url",
      " + '/o", "for items in ", "lambda x: ", "x = ", "import ", "from ", "wait ", "until ",
      "expect ", "header ", "table ", "count ", "by ", "curl -H ", "e\u{301}", "\u{1F469}\u{200D}",
      "\u{65E5}", "\u{E9}", "1", "1.", "\t", "\u{0}", "\u{1B}", "!r", "*", "**", "%", "in ", "not ",
    ]
    var state: UInt64 = 7
    for _ in 0..<Self.mixtures {
      var line = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line += pieces[Int(state >> 33) % pieces.count]
      }
      let cursor = Int(state >> 40) % (line.unicodeScalars.count + 1)
      let found = Completer(walk.session.completionSnapshot).candidates(in: line, at: cursor)
      #expect((0...cursor).contains(found.replacing), "\(line.debugDescription) at \(cursor)")
    }
    #expect(
      walk.run("assert items == ['b', 'a'] and list(left) == list(made) == [1, 2, 3]") == .success
    )
    #expect(walk.transport.requests.count == sent)
  }

  private static let mixtures = 5_000

  @Test func whereNoStatementCanStandNoneIsOffered() {
    let walk = Self.walk()
    let none: [String] = [
      "get /odd # mo", "get /odd x=1 #mo", "def fo", "import os as o", "with open('x') as wi",
    ]
    for line in none { #expect(texts(line, in: walk).isEmpty, "\(line)") }
    let expressions = ["f'{ret", "wait get /odd until ret", "post /odd x:=ret", "expect ret"]
    for line in expressions { #expect(!texts(line, in: walk).contains("return"), "\(line)") }
    #expect(texts("if 1:\n  ret", in: walk) == ["return"])
    #expect(texts("get /odd x=# mo", in: walk).contains("mode="))
  }

  @Test func aLargeBodyIsNotMadeATextForItsAttributes() {
    let text = String(repeating: "\u{E9}", count: 600_000)
    let walk = Walk(answers: [.answer(status: 200, reason: "OK", fields: [], body: text)])
    walk.run("large = requests.get('https://example.com/')")
    #expect(texts("large.text.upp", in: walk) == ["upper"])
    #expect(found("large.tex", in: walk).map(\.summary) == ["str"])
    #expect(found("large.appar", in: walk).map(\.summary) == ["str"])
    #expect(texts("large.text[0].upp", in: walk) == ["upper"])
  }
}
