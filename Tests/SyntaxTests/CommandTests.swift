import Syntax
import Testing

/// Which language a line is in, and how a command's line comes apart.
struct CommandTests {
  private static let names: Set<String> = [
    "get", "delete", "status", "body", "raw", "expect", "help", "as", "next",
  ]

  @Test(
    arguments: [
      "get /tasks", "get\t/tasks", "  get /tasks", "status", "status  # why", "status # x == 1",
      "body > f", "body >> f", "raw | jq .", "body>f", "raw|jq .", ":status == 200", ":anything",
      "get /", "get / a=b", "delete /x", "expect (x) == 1", "expect not x", "expect -1 < x",
      "expect [1] == x", "as curl", "next", "get 'a b'=c", "status not",
    ])
  func isACommand(line: String) {
    #expect(Dialect.of(line[...], commandNames: Self.names, variables: []) == .command)
  }

  @Test(
    arguments: [
      "status == 200", "status==200", "status\t==\t200", "get = 5", "get=5", "get += 1",
      "get -= 1", "body['items']", "body.json()", "get(1)", "get, post = 1, 2", "status: int = 3",
      "status in x", "status is None", "status and x", "status or x", "status if x else y",
      "status not in x", "status + 1", "status - 1", "status * 2", "status / 2", "status % 2",
      "status < 3", "status <= 3", "status >= 3", "status>=3", "body|=x", "status != 3",
      "status // 2", "status ** 2", "x", "getter /x", "geté", "", "# get", "x = 1", "statuses",
      "(get)", "help if x",
    ])
  func isPython(line: String) {
    #expect(Dialect.of(line[...], commandNames: Self.names, variables: []) == .python)
  }

  @Test func aVariableOfTheNameMakesTheOneWordPython() {
    let variables: Set<String> = ["status", "body", "get"]
    for line in [
      "status", " status ", "status # why", "body > 3", "body >> 3", "body | x", "body>3",
    ] {
      #expect(
        Dialect.of(line[...], commandNames: Self.names, variables: variables) == .python,
        "\(line)"
      )
    }
    for line in ["get /tasks", ":status", "status x"] {
      #expect(
        Dialect.of(line[...], commandNames: Self.names, variables: variables) == .command,
        "\(line)"
      )
    }
  }

  // MARK: - Words

  private func command(_ text: String) throws -> CommandLine {
    let source = SourceText(text)
    return try CommandParser.parse(source, SourceRange(0, source.bytes.count)) { $0 == "expect" }
  }

  @Test(
    arguments: [
      ("get /tasks  a=b", ["/tasks", "a=b"]), ("get 'a b' \"c \\\" d\"", ["a b", "c \" d"]),
      (#"get a\ b \'c x'y'"z""#, ["a b", "'c", "xyz"]), ("get ''", [""]),
      ("get /x ids:=[1, 2] a=b", ["/x", "ids:=[1, 2]", "a=b"]),
      ("get /x t:='a b' u:={'c': \"d\"}", ["/x", "t:='a b'", "u:={'c': \"d\"}"]),
      ("get /{ids[0] + 1}/{d['a b']} c", ["/{ids[0] + 1}/{d['a b']}", "c"]),
      ("get /a{{b c", ["/a{{b", "c"]), ("get a # b", ["a"]), ("get a#b", ["a#b"]),
      ("get \\\n  a \\\n  b\\\nc", ["a", "bc"]), ("get é='ü ö'", ["é=ü ö"]), ("get", []),
      ("get a=b:='x y'", ["a=b:=x y"]), ("get 'a|b' c\\>d", ["a|b", "c>d"]),
    ])
  func splitsAsAShell(text: String, words: [String]) throws {
    let line = try command(text)
    #expect(line.words.map(\.text) == words)
    #expect(line.redirection == nil)
  }

  @Test func remembersWhatWasQuoted() throws {
    let pieces = try command(#"get a,'b,c'\,d{e,f}"#).words.first?.pieces
    #expect(
      pieces?.map(\.text) == ["a,", "b,c", ",", "d", "{e,f}"]
    )
    #expect(pieces?.map(\.isQuoted) == [false, true, true, false, true])
  }

  @Test func rangesAreThoseOfTheSource() throws {
    let source = SourceText("x\n:get  /a 'b c' > 'd e' # f\n")
    let line = try CommandParser.parse(source, SourceRange(3, 28)) { _ in false }
    #expect(source[line.name.range] == "get")
    #expect(line.words.map { source[$0.range] } == ["/a", "'b c'"])
    #expect(line.rest == "/a 'b c'")
    #expect(source[line.restRange] == line.rest)
    guard case .write(let path)? = line.redirection else { return #expect(Bool(false)) }
    #expect(path.text == "d e")
  }

  @Test func endsWithWhereItsOutputGoes() throws {
    for text in ["body > f", "body >f", "body>f"] {
      let line = try command(text)
      #expect(line.name.text == "body")
      guard case .write(let path)? = line.redirection else { return #expect(Bool(false)) }
      #expect(path.text == "f")
    }
    guard case .append(let path)? = try command("get /a>>f").redirection else {
      return #expect(Bool(false))
    }
    #expect(path.text == "f")
    for text in ["raw|jq '.a | .b' > x # y", "raw a=b |  jq '.a | .b' > x # y"] {
      guard case .pipe(let program, _)? = try command(text).redirection else {
        return #expect(Bool(false))
      }
      #expect(program == "jq '.a | .b' > x # y")
    }
  }

  @Test func expressionsKeepTheirOperators() throws {
    for (text, rest) in [
      ("expect x > 3 | y", "x > 3 | y"), ("expect x == '# a' # b", "x == '# a'"),
      ("expect it's # a", "it's"), ("expect x['a b'] \\\n  > 1", "x['a b'] \\\n  > 1"),
    ] {
      let line = try command(text)
      #expect(line.rest == rest)
      #expect(line.redirection == nil)
    }
  }

  @Test(
    arguments: [
      ("get 'a", "unterminated quote", "'"), ("get x:=[1, 2", "'[' was never closed", "["),
      ("get /{a", "'{' was never closed", "{"), ("body >", "a file is expected after '>'", ">"),
      ("body |", "a program is expected after '|'", "|"),
      ("body > a b", "nothing may follow the file of a redirection", "b"),
      ("get x:='a", "unterminated string literal", "'"),
    ])
  func refuses(text: String, message: String, place: String) {
    let source = SourceText(text)
    let error = #expect(throws: SyntaxError.self) { try command(text) }
    #expect(error?.message == message)
    #expect(error.map { source[$0.range] } == place)
  }

  @Test func aColonNeedsACommand() {
    let error = #expect(throws: SyntaxError.self) {
      try InputParser(commandNames: []).parse(SourceText(": "))
    }
    #expect(error?.message == "a command is expected after ':'")
    #expect(error?.range == SourceRange(0, 1))
  }
}
