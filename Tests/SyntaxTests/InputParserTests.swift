import Syntax
import Testing

/// How a text falls into inputs.
struct InputParserTests {
  private static let names: Set<String> = [
    "get", "post", "status", "body", "raw", "expect", "unset", "count",
  ]

  private func parser(_ variables: Set<String> = []) -> InputParser {
    InputParser(
      commandNames: Self.names,
      expressionCommands: ["expect", "count"],
      variables: variables
    )
  }

  /// Each input as `language: text`.
  private func described(_ inputs: [Input], _ source: SourceText) -> [String] {
    inputs.map { input in
      switch input.kind {
      case .command: "command: " + source[input.range]
      case .python: "python: " + source[input.range]
      }
    }
  }

  private func expectInputs(
    _ text: String,
    _ expected: [String],
    variables: Set<String> = [],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let source = SourceText(text)
    let inputs = try parser(variables).parse(source)
    #expect(described(inputs, source) == expected, sourceLocation: location)
  }

  @Test func takesLineByLine() throws {
    try expectInputs(
      "# a script\nget /tasks state=started  # all\n\nx = 1; y = 2\nif x:\n    y\n\n    z\npost /x a=b\n",
      [
        "command: get /tasks state=started", "python: x = 1; y = 2",
        "python: if x:\n    y\n\n    z", "command: post /x a=b",
      ]
    )
    try expectInputs("", [])
    try expectInputs("\n  # only\n\n", [])
    try expectInputs(
      "x = (1,\n  2)\nget /x\r\ny = '''\nget /z\n'''\r\nbody",
      ["python: x = (1,\n  2)", "command: get /x", "python: y = '''\nget /z\n'''", "command: body"]
    )
  }

  @Test func joinsLinesThatEndInABackslash() throws {
    try expectInputs(
      "get /tasks \\\n  a=b \\\n  c=d\nx = 1 + \\\n  2\nstatus",
      ["command: get /tasks \\\n  a=b \\\n  c=d", "python: x = 1 + \\\n  2", "command: status"]
    )
  }

  @Test func oneLineBlocksEndWithTheirLine() throws {
    try expectInputs(
      "if x: y\nget /a\nfor a in b: c\nelse: d\nbody",
      ["python: if x: y", "command: get /a", "python: for a in b: c\nelse: d", "command: body"]
    )
  }

  @Test func whatFollowsABlockIsNotReadAsPython() throws {
    try expectInputs(
      "if x:\n  y\n:get $\nif x: y\n:get ?\nif x:\n  y",
      [
        "python: if x:\n  y", "command: :get $", "python: if x: y", "command: :get ?",
        "python: if x:\n  y",
      ]
    )
  }

  @Test func takesFunctionsAndTheirLikeWhole() throws {
    try expectInputs(
      "def f():\n  x\n\n  y\ndef g(): z\nget /a\nwith a as b: c\nbody",
      [
        "python: def f():\n  x\n\n  y", "python: def g(): z", "command: get /a",
        "python: with a as b: c", "command: body",
      ]
    )
    try expectInputs(
      "try:\n  x\nexcept A:\n  y\n# why\nexcept B: z\nelse:\n  v\nfinally: w\nget /a",
      [
        "python: try:\n  x\nexcept A:\n  y\n# why\nexcept B: z\nelse:\n  v\nfinally: w",
        "command: get /a",
      ]
    )
    try expectInputs(
      "def status(body):\n  raw = 1\nstatus\nbody\nraw\nwith a as (body, b): c\nbody",
      [
        "python: def status(body):\n  raw = 1", "python: status", "command: body",
        "command: raw", "python: with a as (body, b): c", "python: body",
      ]
    )
    try expectInputs(
      "[body for body in x]\nbody\ntry: a\nexcept A as raw: b\nraw\ndef f():\n  global body\nbody",
      [
        "python: [body for body in x]", "command: body",
        "python: try: a\nexcept A as raw: b", "python: raw", "python: def f():\n  global body",
        "python: body",
      ]
    )
  }

  @Test func goesOnBehindAWrongClause() {
    let source = SourceText(
      "try:\n  a = = 1\nexcept A:\n  b\nfinally:\n  c\nx = 1\ndef f(a a):\n  b\ny = 2"
    )
    let (inputs, errors) = parser().parseAll(source)
    #expect(described(inputs, source) == ["python: x = 1", "python: y = 2"])
    #expect(errors.map { source.position(of: $0.range.start).line } == [2, 8])
  }

  @Test func refusesWhatScopesForbidBeforeAnythingRuns() {
    let source = SourceText("x = 1\ndef f():\n  x\n  global x\nnonlocal x\nbreak\nreturn\n")
    let (inputs, errors) = parser().parseAll(source)
    #expect(inputs.count == 1)
    #expect(
      errors.map(\.message) == [
        "name 'x' is used prior to global declaration",
        "nonlocal declaration not allowed at module level", "'break' outside loop",
        "'return' outside function",
      ]
    )
  }

  @Test func variablesHideCommandsOfOneWord() throws {
    try expectInputs(
      "status\nstatus = 3\nstatus\nstatus > f\nunset status\nstatus\n",
      [
        "command: status", "python: status = 3", "python: status", "python: status > f",
        "command: unset status", "command: status",
      ]
    )
    try expectInputs(
      "body\nbody > f\nget /x",
      ["python: body", "python: body > f", "command: get /x"],
      variables: ["body", "get"]
    )
    try expectInputs(
      "for status, (body, *raw) in x: pass\nstatus\nbody\nraw\nprint(count := 1)\ncount\n",
      [
        "python: for status, (body, *raw) in x: pass", "python: status", "python: body",
        "python: raw", "python: print(count := 1)", "python: count",
      ]
    )
    try expectInputs(
      "import a as status, body.c\nstatus\nbody",
      ["python: import a as status, body.c", "python: status", "python: body"]
    )
  }

  @Test func tellsNamesThatInputsAssign() throws {
    let source = SourceText(
      "a = b, c.d = [e] = 1\nfor f in g: h += 1\nif i: import j.k, l as m\nfrom n import o as p, q\n"
        + "r: int\ns: int = 1\ndel t\nwhile u: (v, *w) = x\nget /x\n"
    )
    let names = InputParser.namesAssigned(by: try parser().parse(source))
    #expect(names == ["a", "b", "e", "f", "h", "j", "m", "p", "q", "s", "v", "w"])
  }

  @Test func stopsAtTheFirstError() {
    let source = SourceText("x = 1\ny = = 2\nz = $\n")
    let error = #expect(throws: SyntaxError.self) { try parser().parse(source) }
    #expect(error.map { source.position(of: $0.range.start).line } == 2)
  }

  /// A carriage return of its own ends a line, as it does for CPython.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func countsLinesWhateverEndsThem(end: String) {
    let source = SourceText(["x = 1", "", "y = = 2", "z = 3"].joined(separator: end))
    let error = #expect(throws: SyntaxError.self) { try parser().parse(source) }
    let position = error.map { source.position(of: $0.range.start) }
    #expect(position?.line == 3)
    #expect(position?.column == 5)
    #expect(error.map { source.line(at: $0.range.start) } == "y = = 2")
  }

  @Test func findsEveryError() {
    let text = """
      x = 1
      y = = 2
      get /a 'b
      if x:
          z
          w $
          v
      get /ok
      f(a
      ok = 2
      else: z
      ]
      s = 'abc
      get /fine
      """
    let source = SourceText(text)
    let (inputs, errors) = parser().parseAll(source)
    #expect(
      described(inputs, source)
        == ["python: x = 1", "command: get /ok", "python: ok = 2", "command: get /fine"]
    )
    #expect(errors.map { source.position(of: $0.range.start).line } == [2, 3, 6, 11, 12, 13])
  }

  @Test func anOpenStringTakesTheRest() {
    let (inputs, errors) = parser().parseAll(SourceText("x = 1\ny = '''\nz = $\nw = ?\n"))
    #expect(inputs.count == 1)
    #expect(
      errors.map(\.message) == ["unterminated triple-quoted string literal (detected at line 4)"]
    )
  }

  @Test func explainsCommandsInBlocks() {
    let error = #expect(throws: SyntaxError.self) {
      try parser().parse(SourceText("for x in y:\n    get /tasks a=b\n"))
    }
    #expect(error?.hint == "commands stand on lines of their own, not in blocks")
  }

  @Test func refusesIndentedPython() {
    let error = #expect(throws: SyntaxError.self) { try parser().parse(SourceText("x\n  y\n")) }
    #expect(error?.category == .indentation)
    #expect(error?.message == "unexpected indent")
  }

  @Test func readsLongScriptsInOneGo() throws {
    let step = "x = f'{y}'\nget /tasks a=b\nif x:\n    y\n\n"
    let source = SourceText(String(repeating: step, count: 2_000))
    #expect(try parser().parse(source).count == 6_000)
  }
}
