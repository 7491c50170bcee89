import Syntax
import Testing

/// Whatever the text, the answer is a tree or an error.
struct RobustnessTests {
  private static let corpus = [
    "x = {'a': [1, 2.5, *b], **c}\nif x:\n    print(f'{x!r:>{w}} {y=}')\nelse:\n    pass\n",
    "for i, *j in enumerate(a[1:2, ::3]):\n\tbreak\nelse: x.y[0] += -1 ** ~z if not q else w\n",
    "get /tasks/{task_id} state=a,b n:=[1, {'a': 'b c'}] X-Y:1 'q r'=\"s\" > out.json\n",
    "expect response.json()['items'][0] == 'x' # why\nbody | jq '.a'\n:get /x\\\n  a=b\n",
    "s = '''a\nb''' rb'\\x00' \"\\N{BULLET}\\u00e9\" f'''{a['b']:%H}{{}}'''\n",
    "from a.b import (c as d, e)\nwhile (n := f(*a, k=1, **b)) is not None: del x, y[0]\n",
    "a < b <= c != d in e not in f and g or (yield_, [z for z in y if z], {k: v for k in v})\n",
    "def f(a, /, b: int=1, *c, d, **e) -> g:\n    '''doc'''\n    global h\n    return lambda x, y=1: x\n",
    "try:\n  raise X from Y\nexcept (A, B) as e: raise\nelse:\n  assert a, b\nfinally:\n\tpass\n",
    "with (a as b, c(d) as (e, *f)):\n    def g(*, x=lambda *a, **k: 0):\n        nonlocal_ = [y := 1]\n",
    "def f():\n  x = 1\n  def g():\n    nonlocal x\n    while x: return x, *y\n  return g\nf()\n",
    "while f(lambda: a, key=lambda x: (x, 1)):\n  with a as b, c: break\nelse:\n  def f(): pass\n",
    ">>> x = 1\n>>> if x:\n...     y\n...\n1\n    >>> z\n    [1,\n     2]\n",
  ]

  private static let tokens = [
    "(", ")", "[", "]", "{", "}", "'", "\"", "'''", "\"\"\"", "f'", "\\", "\n", "\t", "  ", "#",
    ":", ":=", "=", "==", "!", "!r", "*", "**", "-", "not ", "if ", " else ", " for ", " in ",
    "lambda ", "lambda x: ", "def ", "def f(x): ", "try:", "except ", "finally:", "with ", " as ",
    "raise ", " from ", "assert ", "return ", "global x", "nonlocal x", "/", ", *, ", "**k", "->",
    "0x", "1e", "99", ".", ",", ";", "|", ">", "$", "\0", "é", "\u{A0}", "“", ">>> ",
    "... ", "{{", "}}", "match ", "print ", "get ", "\r", "\r\n", "\\N{", "\\x", "\u{FEFF}",
  ]

  /// A linear congruential generator (Knuth's MMIX constants): the same mutations every time.
  private struct Generator {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(limit, 1)))
    }
  }

  private static func mutated(_ seed: Int) -> [UInt8] {
    var generator = Generator(state: UInt64(seed))
    var bytes = Array(corpus[generator.next(below: corpus.count)].utf8)
    for _ in 0...generator.next(below: 6) {
      let place = generator.next(below: bytes.count + 1)
      switch generator.next(below: 5) {
      case 0: bytes.insert(contentsOf: tokens[generator.next(below: tokens.count)].utf8, at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + generator.next(below: 8)))
      case 2: bytes.insert(UInt8(generator.next(below: 256)), at: place)
      case 3:
        let other = Array(corpus[generator.next(below: corpus.count)].utf8)
        let start = generator.next(below: other.count)
        bytes.insert(contentsOf: other[start...].prefix(generator.next(below: 30)), at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  private static let parser = InputParser(
    commandNames: ["get", "body", "expect", "status"],
    expressionCommands: ["expect"]
  )

  @Test(arguments: 0..<20)
  func mutationsGiveTreesOrErrors(batch: Int) {
    for seed in batch * 200..<(batch + 1) * 200 {
      let source = SourceText(Self.mutated(seed))
      let text = String(decoding: source.bytes, as: UTF8.self)
      let (inputs, errors) = Self.parser.parseAll(source)
      for error in errors {
        #expect(error.range.start >= 0 && error.range.start <= error.range.end, "\(text)")
        #expect(error.range.end <= source.bytes.count, "\(text)")
        _ = source.position(of: error.range.end)
      }
      for input in inputs { check(input, source) }
      _ = Completeness.of(text, parser: Self.parser)
      _ = TranscriptExample.examples(in: text)
      _ = Paste.normalise(text)
      _ = try? PythonParser.parseExpression(source)
    }
  }

  private func check(_ input: Input, _ source: SourceText) {
    let text = source[input.range]
    switch input.kind {
    case .python(let statements):
      let printed = Unparser.source(of: statements)
      #expect(throws: Never.self, "\(text) → \(printed)") {
        let again = try PythonParser.parse(SourceText(printed))
        #expect(again == statements, "\(text) → \(printed)")
      }
    case .command(let line):
      #expect(line.range.end <= source.bytes.count)
      for word in line.words {
        _ = try? RequestItem.parse(word, in: source)
        _ = try? PathTemplate.parse(word, in: source)
      }
    }
  }

  private static let many = 100_000

  @Test(
    arguments: [
      ("(", "too many nested parentheses"), ("[", "too many nested parentheses"),
      ("{", "too many nested parentheses"), ("f(", "too many nested parentheses"),
      ("a[", "too many nested parentheses"), ("-", "too many nested expressions"),
      ("not ", "too many nested expressions"), ("~", "too many nested expressions"),
      ("1+", "too many nested expressions"), ("a**", "too many nested expressions"),
      ("a if b else ", "too many nested expressions"),
      ("a.", "too many nested expressions"), ("f'{", "f-string: expecting '}'"),
      ("lambda: ", "too many nested expressions"), ("lambda x=", "too many nested expressions"),
      ("(lambda: ", "too many nested expressions"),
      ("a if b else lambda: ", "too many nested expressions"),
      ("try:", "invalid syntax"), ("with (", "too many nested parentheses"),
      ("def f(x=(", "too many nested parentheses"),
    ])
  func nestingHasAnEnd(piece: String, message: String) {
    let source = String(repeating: piece, count: Self.many) + "x"
    let error = #expect(throws: SyntaxError.self) { try PythonParser.parse(SourceText(source)) }
    #expect(error?.message == message || error?.message.contains("unterminated") == true)
  }

  /// A mistake may be looked at more than once, but not twice at each level.
  @Test(arguments: ["x = (1 + ", "(a = ", "f(a.b = (", "[a = ", "{a = ", "x[a = ", "x = (a b = "])
  func mistakesInMistakesTakeNoLonger(piece: String) {
    let source = String(repeating: piece, count: 90) + "1"
    let closing: [Character: String] = ["(": ")", "[": "]", "{": "}"]
    let closed = source + source.reversed().compactMap { closing[$0] }.joined()
    for source in [source, closed] {
      #expect(throws: SyntaxError.self) { try PythonParser.parse(SourceText(source)) }
    }
  }

  @Test func clausesNestToo() throws {
    func comprehension(_ count: Int) -> String {
      "[x" + String(repeating: " for x in y if x", count: count) + "]"
    }
    let error = #expect(throws: SyntaxError.self) {
      try PythonParser.parse(SourceText(comprehension(Self.many)))
    }
    #expect(error?.message == "too many nested expressions")
    _ = try PythonParser.parse(SourceText(comprehension(200)))
  }

  @Test func nestingUpToTheEndWorks() throws {
    for (open, close) in [("(", ")"), ("[", "]"), ("{1: ", "}"), ("f(", ")"), ("a[", "]")] {
      let source =
        String(repeating: open, count: 200) + "x" + String(repeating: close, count: 200)
      try expectPrinted(source, open == "(" ? "x" : source)
    }
    // CPython 3.11 has four kinds of quotes, so that f-strings nest four deep.
    _ = try PythonParser.parse(SourceText(#"f"""{f'''{f"{f'{x}'}"}'''}""""#))
  }

  @Test func blocksHaveAnEnd() {
    func nested(_ header: String, _ depth: Int) -> String {
      (0..<depth).map { String(repeating: " ", count: $0) + header }.joined(separator: "\n")
    }
    for (header, depth, message) in [
      ("if x:", 1000, "too many levels of indentation"),
      ("for x in y:", 30, "too many statically nested blocks"),
      ("with a, b:", 15, "too many statically nested blocks"),
      ("def f():", 1000, "too many levels of indentation"),
      ("try:", 21, "too many statically nested blocks"),
    ] {
      let error = #expect(throws: SyntaxError.self) {
        try PythonParser.parse(SourceText(nested(header, depth)))
      }
      #expect(error?.message == message)
    }
  }

  @Test func blocksBeginAnewInAFunction() throws {
    let lines = (0..<60).map { level in
      String(repeating: " ", count: level) + (level % 3 == 0 ? "def f():" : "for x in y:")
    }
    _ = try PythonParser.parse(SourceText(lines.joined(separator: "\n") + " pass"))
  }

  @Test func lambdasNestUpToTheEnd() throws {
    try expectPrinted(String(repeating: "lambda: ", count: 100) + "x")
    try expectPrinted(
      String(repeating: "lambda x=", count: 50) + "1" + String(repeating: ": x", count: 50)
    )
  }

  @Test func longListsAreFlat() throws {
    let sum = Array(repeating: "a", count: 10_000)
    for separator in [", ", " and ", " < "] {
      try expectPrinted(sum.joined(separator: separator))
    }
    let branches = String(repeating: "elif b:\n    c\n", count: 2_000)
    _ = try PythonParser.parse(SourceText("if a:\n    c\n" + branches))
  }
}
