import Syntax
import Testing

/// Which names code binds in its own scope.
struct BoundNamesTests {
  @Test(
    arguments: [
      ("a = b, c.d = [e, *f] = 1", "a b e f"), ("a += 1\nb: int\nc: int = 2\nd.e: int", "a b c"),
      ("del a, (b, c), d.e, f[0]", "a b c"),
      ("import a.b, c as d\nfrom e import f, g as h", "a d f h"),
      ("for a, (b, *c) in d: e = 1\nelse: f = 1", "a b c e f"),
      ("while a: b = 1\nelse: c = 1", "b c"),
      ("if a: b = 1\nelif c: d = 1\nelse: e = 1", "b d e"),
      ("with a as b, c as (d, e.f): g = 1", "b d g"),
      ("try: a = 1\nexcept b as c: d = 1\nelse: e = 1\nfinally: f = 1", "a c d e f"),
      ("def f(a, b=(c := 1)) -> (d := 2):\n  e = 1\n  def g(): pass", "f c d"),
      ("lambda a, b=(c := 1): (d := 2)", "c"), ("[a for a in b]", ""),
      ("[(a := 1) for b in c if (d := e)]", "d a"), ("{x: [y := x for z in w] for x in v}", "y"),
      ("f'{(a := 1):{(b := 2)}}'", "a b"), ("if (a := 1): pass", "a"), ("x[(a := 1)] = 2", "a"),
      ("a = a = b\na = 1", "a"), ("while (a := f(b := 1)): return_ = 1", "a b return_"),
      ("assert (a := 1), (b := 2)\nraise (c := 1) from (d := 2)", "a b c d"),
      ("x = (a := 1) if (b := 2) else (c := 3)", "x b a c"), ("a[b].c, d = 1", "d"),
    ])
  func collects(source: String, names: String) throws {
    let bound = BoundNames(of: try PythonParser.parse(SourceText(source)))
    #expect(bound.names == names.split(separator: " ").map(String.init), "\(source)")
  }

  @Test func tellsDeclarations() throws {
    let source = SourceText(
      "def f():\n  x = 1\n  def g():\n    global a, b\n    if c:\n      nonlocal x\n    a = x = 1\n"
    )
    guard case .functionDefinition(let outer)? = try PythonParser.parse(source).first?.kind,
      case .functionDefinition(let inner)? = outer.body.last?.kind
    else {
      Issue.record("no function")
      return
    }
    let bound = BoundNames(of: inner.body)
    #expect(bound.names == ["a", "x"])
    #expect(bound.globals == ["a", "b"])
    #expect(bound.nonlocals == ["x"])
    #expect(BoundNames(of: outer.body).names == ["x", "g"])
  }

  @Test func looksIntoTheBodyOfALambda() throws {
    let expression = try PythonParser.parseExpression(SourceText("lambda: (a := [b := 1, c])"))
    guard case .lambda(_, let body) = expression.kind else {
      Issue.record("no lambda")
      return
    }
    #expect(BoundNames(of: body).names == ["a", "b"])
    #expect(BoundNames(of: expression).names == [])
  }
}
