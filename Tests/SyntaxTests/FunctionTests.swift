import Syntax
import Testing

/// Functions and lambdas, parsed, printed and parsed again.
struct FunctionTests {
  @Test(
    arguments: [
      "def f():\n    pass", "def f(a):\n    return a", "def f(a, b=1, c=2):\n    return",
      "def f(a, /):\n    pass", "def f(a, b=1, /, c=2):\n    pass", "def f(a, /, *, b):\n    pass",
      "def f(*, a, b=1, c):\n    pass", "def f(*a, b):\n    pass", "def f(**k):\n    pass",
      "def f(a, /, b, *c, d=1, **e):\n    return d",
      "def f(a: int, b: str='x', *c: d, e: f=1, **g: h) -> i[j]:\n    return a, b",
      "def f(*a: *b):\n    pass", "def f(a=lambda: 0) -> lambda: 1:\n    return *a, b",
      "def f():\n    return (x := 1)", "def f():\n    global a, b\n    a = 1",
      "def f():\n    x = 1\n\n    def g():\n        nonlocal x\n        x = 2\n    return g",
      "def f():\n    \"\"\"What it does.\"\"\"",
      "def f():\n    \"\"\"One.\n\n    Two.\"\"\"\n    return 1",
      "def f():\n    '''a\"\"\"b\t'''\n    x", "def f():\n    \"\"\"\"\"\"\n    x",
      "def f():\n    '''She said \"yes\"'''", "def f():\n    \"\"\"a\\\\b\\x00é\"\"\"",
      "def f():\n    \"\"\"\n\n    def g():\n        x\n\"\"\"", "def f():\n    f'x'\n    b'x'",
      "if x:\n\n    def f():\n        pass\nelse:\n    y", "x\n\ndef f():\n    pass\ny",
      "def f():\n    '''doc'''\n\n    def g():\n        pass".replacing("'''", with: "\"\"\""),
    ])
  func comesBackAsWritten(source: String) throws {
    try expectPrinted(source)
  }

  @Test(
    arguments: [
      ("def f(): return 1", "def f():\n    return 1"),
      ("def f(a,): b; c", "def f(a):\n    b\n    c"),
      ("def f(\n  a,\n  *, b=1,\n): pass", "def f(a, *, b=1):\n    pass"),
      ("def f(a, /,): pass", "def f(a, /):\n    pass"), ("def f(**k,): x", "def f(**k):\n    x"),
      ("def f(): 'doc'", "def f():\n    \"\"\"doc\"\"\""), ("def f(*a,): x", "def f(*a):\n    x"),
      ("def f():\n  'a' 'b'\n  'c'", "def f():\n    \"\"\"ab\"\"\"\n    'c'"),
      ("def f(): '\\'\\'\\'\"\"\"'", "def f():\n    '''\\'\\'\\'\"\"\"'''"),
      ("def f(): 'a\\'\"'", "def f():\n    '''a'\"'''"),
      ("def f(): ('a')", "def f():\n    \"\"\"a\"\"\""),
      ("def f():\n  def g(): x\n  y", "def f():\n\n    def g():\n        x\n    y"),
      ("def f(): x\ndef g(): y", "def f():\n    x\n\ndef g():\n    y"),
      ("def f(a, *,\n  b): return (a), (b)", "def f(a, *, b):\n    return a, b"),
      ("def f(): return(a)", "def f():\n    return a"), ("lambda a,: a", "lambda a: a"),
      ("lambda*a:a", "lambda *a: a"), ("lambda:0", "lambda: 0"),
      ("lambda a, /,: 0", "lambda a, /: 0"),
    ])
  func comesBackInOneForm(source: String, printed: String) throws {
    try expectPrinted(source, printed)
  }

  @Test(
    arguments: [
      "lambda: 0", "lambda x: x", "lambda x, /, y=1, *z, a, b=2, **c: (x, y)", "lambda *, a: a",
      "lambda: lambda: 0", "lambda x=lambda: 1: x", "f(lambda x: x, key=lambda: 0)",
      "(lambda: 0)()", "(lambda: 0) + 1", "a if b else lambda: c if d else e",
      "(lambda: 0) if a else b", "[lambda: x for x in y]", "{lambda: 1: lambda: 2}",
      "x[lambda: 0:1]", "(lambda: 0, 1)[0]", "lambda: (a, b)", "lambda: (x := 1)", "lambda: [*a]",
      "f'{(lambda x: 1)(2)}'", "f'{[lambda: 0]}'", "sorted(x, key=lambda t: (-t[1], t[0]))",
      "not (lambda: 0)", "x = lambda: 0, 1", "lambda **k: k", "f(*lambda: 0, **lambda: 1)",
    ])
  func lambdasComeBackAsWritten(source: String) throws {
    try expectPrinted(source)
  }

  @Test func rangesHoldNamesAndAnnotations() throws {
    let source = SourceText("def f(a, b: int = 1, *c: d, **e): pass\nlambda x=1, *y: 0\n")
    let statements = try PythonParser.parse(source)
    guard case .functionDefinition(let definition)? = statements.first?.kind else {
      Issue.record("no function")
      return
    }
    #expect(definition.parameters.all.map { source[$0.range] } == ["a", "b: int", "c: d", "e"])
    #expect(source[statements[0].range] == "def f(a, b: int = 1, *c: d, **e): pass")
    #expect(source[statements[1].range] == "lambda x=1, *y: 0")
  }
}
