import Syntax
import Testing

/// When the prompt asks for more.
struct CompletenessTests {
  private static let parser = InputParser(
    commandNames: ["get", "status", "expect"],
    expressionCommands: ["expect"]
  )

  private func expect(
    _ text: String,
    _ expected: Completeness,
    isBlock: Bool = false,
    at location: SourceLocation = #_sourceLocation
  ) {
    let actual = Completeness.of(text, parser: Self.parser, isBlock: isBlock)
    #expect(actual == expected, "\(text)", sourceLocation: location)
  }

  @Test(
    arguments: [
      "", "  ", "# why", "x", "x = 1", "a; b", "get /tasks", "get /tasks '", "status", "expect (",
      ":get /x", "x = 'abc", "x = =", "f(]", "if x", "if x y:", "class A:", "@a",
      "async def f():", "def f(a a):", "try:\n    a\nb", "try:\n    a\nelse:", "return", "lambda:",
      "def f():\n    pass\n", "def f(): pass\n", "def f():\n", "try:\n    a\n", "try: a\n",
      "try:\n    a\nexcept A:\n    b\n", "try: a\nfinally: b\n", "with a: b\n", "with a:\n    b\n",
      "def f():\n    break\n", "lambda x:", "def f():\n    global x\n    x\n",
      "if x:\n    y\n", "if x: y\n", "for x in y:\n    z\nelse:\n    w\n", "if x:\n", "f(\n1)",
      "'''a\nb'''", "x = 1 + \\\n  2", "get /x \\\n  a=b", "get /x a\\\\", "if x:\n y\n$",
      "  x = 1", "s = 'ab\\\n", "s = 'ab\\\ncd", "f(1 $", "if x:\n    y = = 1", "f'{a'",
      "x = 1 \\ ",
    ])
  func isWhole(text: String) { expect(text, .complete) }

  @Test(
    arguments: [
      "def f():", "def f(a,", "def f(\n    a,\n", "def f(): pass", "def f():\n    pass",
      "def f():\n    if x:\n        y", "def f():\n    if x:", "for x in y:\n    try:",
      "def f():\n    '''doc", "def f():\n    # why",
      "def f() -> x:", "try:", "try: a", "try:\n    a", "try:\n    a\nexcept A:",
      "try:\n    a\nexcept A as e:\n    b", "try: a\nexcept: b", "try:\n    a\nfinally:",
      "try:\n    a\nexcept:\n    b\nelse:", "with a:", "with a as b:\n    c", "with (a,",
      "f(lambda x:",
      "with (a as b,\n      c as d):", "def f():\n    try:\n        a", "f(", "x = [1,",
      "s = 'ab\\", "s = f'ab{x}\\\ncd\\", "print('ab\\",
      "x = {\n    'a': 1,\n", "'''a", "x = \"\"\"a\n\n", "f'''{a", "if x:",
      "if x: y", "if x:\n    y", "if x:\n    # why", "if x:\n    y\nelse:", "while x:",
      "for x in y:\n    z\n    ", "if x:\n    f(\n\n", "x = 1 + \\", "get /x \\",
      "get /x \\\n  a=b \\", "  if x:", "x = (1\n\n", "if x:\n    '''\n\n", "for x in (1,",
    ])
  func wantsMore(text: String) { expect(text, .incomplete) }

  @Test func aPastedBlockEndsAsAFileDoes() {
    expect("if x:\n    y", .complete, isBlock: true)
    expect("if x: y", .complete, isBlock: true)
    expect("if x:", .complete, isBlock: true)
    expect("x = (1,", .incomplete, isBlock: true)
    expect("get /a\nx = '''", .incomplete, isBlock: true)
    expect("x = 1\nget /a", .complete, isBlock: true)
    expect("def f():\n    return 1\n\n\ndef g():\n    return 2", .complete, isBlock: true)
    expect("def f(): return 1\nf()", .complete, isBlock: true)
    expect("try:\n    a\nexcept A:\n    b", .complete, isBlock: true)
    expect("try:\n    a", .complete, isBlock: true)
    expect("def f(", .incomplete, isBlock: true)
  }
}
