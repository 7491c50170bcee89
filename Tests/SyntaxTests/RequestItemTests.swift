import Syntax
import Testing

/// What a request command's words mean.
struct RequestItemTests {
  private func word(_ text: String) throws -> (Word, SourceText) {
    let source = SourceText("get " + text)
    let line = try CommandParser.parse(source, SourceRange(0, source.bytes.count)) { _ in false }
    return (try #require(line.words.first), source)
  }

  private func item(_ text: String) throws -> RequestItem {
    let (word, source) = try word(text)
    return try RequestItem.parse(word, in: source)
  }

  @Test(
    arguments: [
      ("a=b", .item(name: "a", values: ["b"], text: "b")),
      ("a=", .item(name: "a", values: [""], text: "")),
      ("a=b,c", .item(name: "a", values: ["b", "c"], text: "b,c")),
      ("a='b,c',d", .item(name: "a", values: ["b,c", "d"], text: "b,c,d")),
      (#"a=b\,c"#, .item(name: "a", values: ["b,c"], text: "b,c")),
      ("a=b=c:d@e", .item(name: "a", values: ["b=c:d@e"], text: "b=c:d@e")),
      ("'a=b'=c", .item(name: "a=b", values: ["c"], text: "c")),
      ("ids={1,2}", .item(name: "ids", values: ["{1,2}"], text: "{1,2}")),
      ("a==b,c", .parameter(name: "a", values: ["b", "c"], text: "b,c")),
      ("X-Y:1", .header(name: "X-Y", value: "1")), ("X:'a b'", .header(name: "X", value: "a b")),
      ("X:http://h:1/?a=b", .header(name: "X", value: "http://h:1/?a=b")),
      ("X:", .removedHeader(name: "X")), ("@f.json", .file(path: "f.json")),
      ("a@f.json", .upload(name: "a", Upload(path: "f.json"))),
      ("a@b=c", .upload(name: "a", Upload(path: "b=c"))),
      // Quoted as a whole it is the same word as with its value alone in quotes.
      ("\"c=a,b\"", .item(name: "c", values: ["a,b"], text: "a,b")),
      ("c=\"a,b\"", .item(name: "c", values: ["a,b"], text: "a,b")),
      ("'c=a b'", .item(name: "c", values: ["a b"], text: "a b")),
      ("'c=a',b", .item(name: "c", values: ["a", "b"], text: "a,b")),
      ("'c='", .item(name: "c", values: [""], text: "")),
      ("'filter[x]=1'", .item(name: "filter[x]", values: ["1"], text: "1")),
      ("'c==a,b'", .parameter(name: "c", values: ["a,b"], text: "a,b")),
      ("'X-Y: a, b'", .header(name: "X-Y", value: "a, b")),
      ("'X-Y:1'", .header(name: "X-Y", value: "1")), ("'X-Y:'", .removedHeader(name: "X-Y")),
      ("'@my file.json'", .file(path: "my file.json")),
    ] as [(String, RequestItem)]
  )
  func means(text: String, expected: RequestItem) throws {
    #expect(try item(text) == expected)
  }

  @Test(
    arguments: [
      ("n:=10", "10"), ("ids:=[1, 2]", "[1, 2]"), ("t:='a b'", "'a b'"),
      ("x:=y.z(1, 2)[0]", "y.z(1, 2)[0]"),
      ("d:={'a': \"b c\"}", "{'a': 'b c'}"), ("f:=f'{x} y'", "f'{x} y'"), ("n:=None", "None"),
      ("'n:=[1, 2]'", "[1, 2]"), ("\"n:={'a': \\\"b\\\"}\"", "{'a': 'b'}"),
    ])
  func takesExpressions(text: String, printed: String) throws {
    guard case .expression(_, let value) = try item(text) else { return #expect(Bool(false)) }
    #expect(Unparser.source(of: value) == printed)
  }

  @Test(
    arguments: [
      ("@~/f.json", .file(path: "/home/me/f.json")), ("@~", .file(path: "/home/me")),
      ("@'~/f.json'", .file(path: "~/f.json")), ("'@~/f.json'", .file(path: "~/f.json")),
      ("@~you/f", .file(path: "~you/f")), ("@a~/f", .file(path: "a~/f")),
      ("a@~/f;type=t/s", .upload(name: "a", Upload(path: "/home/me/f", type: "t/s"))),
      ("a=~/f", .item(name: "a", values: ["~/f"], text: "~/f")),
    ] as [(String, RequestItem)]
  )
  func knowsTheHomeFolder(text: String, expected: RequestItem) throws {
    let (word, source) = try word(text)
    #expect(try RequestItem.parse(word, in: source, home: "/home/me") == expected)
  }

  @Test(
    arguments: [
      ("foo", "'foo' is no item of a request", "foo"),
      ("=3", "a name is expected before '='", "=3"), (":x", "a name is expected before ':'", ":x"),
      ("a:=", "a value is expected after ':='", "a:="),
      ("a@", "a file is expected after '@'", "a@"),
      ("'{\"a\": 1}'", "'{\"a\": 1}' is no item of a request", "'{\"a\": 1}'"),
      ("{a=b}", "'{a=b}' is no item of a request", "{a=b}"),
      ("a:=1+", "invalid syntax", ""), ("a:=$", "invalid syntax", "$"),
    ])
  func refuses(text: String, message: String, place: String) throws {
    let (word, source) = try word(text)
    let error = #expect(throws: SyntaxError.self) { try RequestItem.parse(word, in: source) }
    #expect(error?.message == message)
    #expect(error.map { source[$0.range] } == place)
  }

  // MARK: - Paths

  private func path(_ text: String) throws -> String {
    let (word, source) = try word(text)
    return Unparser.source(of: Expression(.formatted(try PathTemplate.parse(word, in: source))))
  }

  @Test(
    arguments: [
      ("/tasks", "f'/tasks'"), ("/tasks/{task_id}", "f'/tasks/{task_id}'"),
      ("/{ids[0] + 1}/{d['a b']:>10}", "f'/{ids[0] + 1}/{d[\"a b\"]:>10}'"),
      ("/{{a}}/{b!r}", "f'/{{a}}/{b!r}'"), ("\"/a b/{d['k']}\"", "f'/a b/{d[\"k\"]}'"),
      ("/é/{ü}?a=b", "f'/é/{ü}?a=b'"), (#"/a\\b"#, #"f'/a\\b'"#),
      ("/{'a' + \"b\"}", "f'/{\"a\" + \"b\"}'"),
    ])
  func pathsAreFormatStrings(text: String, printed: String) throws {
    #expect(try path(text) == printed)
  }

  @Test func fieldsKnowTheirPlaces() throws {
    for text in ["/a/{task_id}", "'/a'/{task_id}"] {
      let (word, source) = try word(text)
      guard case .field(let value, _, _, _)? = try PathTemplate.parse(word, in: source).last else {
        return #expect(Bool(false))
      }
      #expect(value.range.start >= word.range.start && value.range.end <= word.range.end)
    }
    let (word, source) = try word("/a/{task_id}")
    guard case .field(let value, _, _, _)? = try PathTemplate.parse(word, in: source).last else {
      return #expect(Bool(false))
    }
    #expect(source[value.range] == "task_id")
  }

  @Test(
    arguments: [
      ("/a/}", "single '}' is not allowed", "}"), ("/a/{}", "empty expression not allowed", "{}"),
      ("/a/{b c}", "invalid syntax. Perhaps you forgot a comma?", "b c"),
      ("/a/{b.}", "invalid syntax", "}"),
    ])
  func refusesPaths(text: String, message: String, place: String) throws {
    let (word, source) = try word(text)
    let error = #expect(throws: SyntaxError.self) { try PathTemplate.parse(word, in: source) }
    #expect(error?.message == message)
    #expect(error.map { source[$0.range] } == place)
  }
}
