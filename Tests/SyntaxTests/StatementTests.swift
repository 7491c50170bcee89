import Syntax
import Testing

/// Every form of statement, parsed, printed and parsed again.
struct StatementTests {
  @Test(
    arguments: [
      "x", "x = 1", "x = y = 1", "a, b = b, a", "[a, *b] = c", "*a, b = c", "(a, b), c = d",
      "x.y = 1", "x[0] = 1", "x[1:2] = y", "x += 1", "x.y //= 2", "x[0] **= y", "x >>= 1, 2",
      "x: int", "x: int = 3", "x.y: list[int] = []", "x = *a, b", "del x", "del x, y.z, w[0]",
      "del (a, b)", "import a", "import a.b.c as d, e", "from a.b import c",
      "from a import b as c, d",
      "pass", "x = (y := 1)", "x = a if b else c",
      "if x:\n    pass", "if x:\n    y\nelif z:\n    w\nelse:\n    v",
      "for x in y:\n    break", "for a, *b in c, d:\n    continue\nelse:\n    pass",
      "for x.y in z:\n    pass", "while x := f():\n    if y:\n        break\nelse:\n    z",
      "if a:\n    if b:\n        c\n    else:\n        d\ne",
      "return_ = 1", "global a, b", "raise_, assert_ = x",
      "assert x", "assert x, 'why'", "assert (x, y)", "assert (x := y), (a, b)",
      "raise X", "raise X(a, b)", "raise X from Y", "raise", "raise X if a else Y from None",
      "try:\n    a\nexcept:\n    b", "try:\n    a\nfinally:\n    b",
      "try:\n    a\nexcept A:\n    b\nexcept (B, c.D) as e:\n    raise\nelse:\n    c\nfinally:\n    d",
      "try:\n    try:\n        a\n    finally:\n        b\nexcept A as b:\n    c",
      "with a:\n    b", "with a as b, c, d() as e.f:\n    g", "with a as (b, *c), d as [e]:\n    f",
      "with a as b[0], c as (d.e, f):\n    g", "with ((a, b)):\n    c", "with ((a,)):\n    c",
      "with ():\n    a", "with (a, b) as c:\n    d", "with (a, b), c:\n    d",
      "with (a := b):\n    c", "with (x for x in y):\n    z", "with lambda: a as b:\n    c",
    ])
  func comesBackAsWritten(source: String) throws {
    try expectPrinted(source)
  }

  @Test(
    arguments: [
      ("a; b;", "a\nb"), ("if x: a; b", "if x:\n    a\n    b"),
      ("if x: a\nelif y: b\nelse: c", "if x:\n    a\nelif y:\n    b\nelse:\n    c"),
      ("\n\n# why\nx # what\n\ny", "x\ny"), ("if x:\n  # a\n\n  y\n # b\nz", "if x:\n    y\nz"),
      ("if x:\n\ty\n\tz", "if x:\n    y\n    z"), ("x = 1\r\ny = 2\r\n", "x = 1\ny = 2"),
      ("x = 1\ry = 2", "x = 1\ny = 2"), ("from a import (b,\n  c,)", "from a import b, c"),
      ("(x): int = 1", "x: int = 1"), ("(x) = 1", "x = 1"), ("(a, b) = c", "a, b = c"),
      ("for (a, b) in c: pass", "for a, b in c:\n    pass"),
      ("if x:\n  pass\n\n\nelse:\n  pass", "if x:\n    pass\nelse:\n    pass"),
      ("x = [\n1,\n  2,\n]", "x = [1, 2]"), ("\u{0C}x", "x"), ("", ""), ("# only", ""),
      ("with (a): b", "with a:\n    b"), ("with (a, b): c", "with a, b:\n    c"),
      ("with (a as b, c,): d", "with a as b, c:\n    d"),
      ("with (\n  a as b,\n  c as d\n): e", "with a as b, c as d:\n    e"),
      ("with (a, *b): c", "with ((a, *b)):\n    c"), ("with (a).b: c", "with a.b:\n    c"),
      ("with (a) as (b): c", "with a as b:\n    c"), ("with (a) + (b): c", "with a + b:\n    c"),
      ("with a as (b): c", "with a as b:\n    c"), ("with (a,): c", "with a:\n    c"),
      ("try: a\nexcept A: b\nelse: c", "try:\n    a\nexcept A:\n    b\nelse:\n    c"),
      ("try: a; b\nfinally: c; d", "try:\n    a\n    b\nfinally:\n    c\n    d"),
      (
        "try:\n  a\n# why\nexcept A:\n  b\n\nfinally:\n  c",
        "try:\n    a\nexcept A:\n    b\nfinally:\n    c"
      ),
      ("for x in y: break\nelse: pass", "for x in y:\n    break\nelse:\n    pass"),
    ])
  func comesBackInOneForm(source: String, printed: String) throws {
    try expectPrinted(source, printed)
  }

  @Test func printsTheRequestOfTheGuide() throws {
    try expectPrinted(
      "response = requests.get(f'{base_url}/tasks', headers=auth, "
        + "params={**filters, 'state': ['started', 'paused']})"
    )
  }

  @Test func rangesEndWithTheLastToken() throws {
    let source = SourceText("if x:\n  a = (1,\n   2)  # c\n\nwhile y: b; c\nd = 1 # e\n")
    let statements = try PythonParser.parse(source)
    #expect(
      statements.map { source[$0.range] }
        == ["if x:\n  a = (1,\n   2)", "while y: b; c", "d = 1"]
    )
  }

  @Test func parsesAPartOfASource() throws {
    let source = SourceText("$ ?\nx = 1\n$$")
    let statements = try PythonParser.parse(source, range: SourceRange(4, 10))
    #expect(Unparser.source(of: statements) == "x = 1")
    #expect(statements.first?.range == SourceRange(4, 9))
  }
}
