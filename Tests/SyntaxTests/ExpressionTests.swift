import Syntax
import Testing

/// Parses and prints; the printed text must be `printed` and mean the same tree.
func expectPrinted(
  _ source: String,
  _ printed: String? = nil,
  at location: SourceLocation = #_sourceLocation
) throws {
  let tree = try PythonParser.parse(SourceText(source))
  let text = Unparser.source(of: tree)
  #expect(text == printed ?? source, sourceLocation: location)
  let again = try PythonParser.parse(SourceText(text))
  #expect(again == tree, "\(text)", sourceLocation: location)
}

/// Every form of expression, parsed, printed and parsed again.
struct ExpressionTests {
  @Test(
    arguments: [
      "None", "True", "False", "...", "x", "é", "0", "1.5", "1e+16", "1e-05", "''", "'a'",
      "x.y.z", "x[0]", "x[1:2]", "x[::2]", "x[:]", "x[1:, ...]", "x[a, b:c, ::d]", "x[()]",
      "x[*a,]", "f()", "f(a, *b, c=1, **d)", "f(x for x in y)", "f(a := 1)", "f(a)(b).c[d]",
      "(1).real", "1.5.real", "[]", "[a, *b]", "()", "a,", "a, b", "(a, b)[0]", "{a, *b}", "{}",
      "{a: b, **c, 'd': [1, 2]}", "[x for x in y if x if not z for w in x]", "{x for x in y}",
      "{k: v for k, v in items}", "(x for x in y)", "[a, (b, c)]", "[x for a, *b in c]",
      "-x", "+x", "~x", "not x", "--x", "not not x", "a + b - c", "a + (b - c)", "a * b + c",
      "a * (b + c)", "a ** b ** c", "(a ** b) ** c", "-a ** b", "(-a) ** b", "a ** -b",
      "a // b % c @ d", "a << b >> c", "a & b ^ c | d", "(a | b) & c",
      "a < b <= c != d", "(a < b) < c", "a is not b", "a not in b", "not a in b",
      "a is (not b)", "a or b or c", "(a or b) or c", "a or b and not c", "(a or b) and c",
      "a if b else c", "a if b else c if d else e", "(a if b else c) if d else e",
      "a if (b if c else d) else e", "(x := 1)", "[x := 1, 2]", "{(x := 1): 2}",
      "(a, b) if c else d", "(yield_ for yield_ in x)", "x[y := 1]", "*a, b",
    ])
  func comesBackAsWritten(source: String) throws {
    try expectPrinted(source)
  }

  @Test(
    arguments: [
      ("(x)", "x"), ("((a + b)) + c", "a + b + c"), ("[a,]", "[a]"), ("(a,)", "a,"),
      ("f(a,)", "f(a)"), ("f((x for x in y))", "f(x for x in y)"),
      ("0x_ff", "255"), ("0o17", "15"), ("0b101", "5"), ("1_000", "1000"), ("000", "0"),
      ("0xFFFFFFFFFFFFFFFFFFFFFFFF", "79228162514264337593543950335"), (".5", "0.5"),
      ("1E5", "100000.0"), ("1.", "1.0"), ("1e999", "1e309"),
      (
        "123456789012345678901234567890",
        "123456789012345678901234567890"
      ),
      ("1if x else y", "1 if x else y"), ("x[*a]", "x[*a,]"), ("{**a,}", "{**a}"),
      ("not(x)", "not x"), ("(\na +\nb # why\n)", "a + b"), ("a + \\\n  b", "a + b"),
    ])
  func comesBackShortest(source: String, printed: String) throws {
    try expectPrinted(source, printed)
  }

  @Test func readsWithoutBrackets() throws {
    let tree = try PythonParser.parseExpression(SourceText("  1, 2\n"))
    #expect(tree == Expression(.tuple([.one, .two])))
    #expect(throws: SyntaxError.self) { try PythonParser.parseExpression(SourceText("1; 2")) }
    #expect(throws: SyntaxError.self) { try PythonParser.parseExpression(SourceText("x = 1")) }
    #expect(throws: SyntaxError.self) { try PythonParser.parseExpression(SourceText("")) }
  }

  @Test func keepsRangesOfTheWholeSource() throws {
    let source = SourceText("get /x n:=[a, (b)]")
    let tree = try PythonParser.parseExpression(source, range: SourceRange(10, 18))
    #expect(source[tree.range] == "[a, (b)]")
    guard case .list(let elements) = tree.kind else { return #expect(Bool(false)) }
    #expect(elements.map { source[$0.range] } == ["a", "b"])
  }

  @Test func rangesCoverTheirBrackets() throws {
    let source = SourceText("x = (a + b).c(d)[e]")
    guard case .assignment(_, let value)? = try PythonParser.parse(source).first?.kind,
      case .subscription(let call, _) = value.kind, case .call(let attribute, _) = call.kind,
      case .attribute(let sum, _) = attribute.kind
    else { return #expect(Bool(false)) }
    #expect(
      [value, call, attribute, sum].map { source[$0.range] }
        == ["(a + b).c(d)[e]", "(a + b).c(d)", "(a + b).c", "a + b"]
    )
  }
}

extension Expression {
  fileprivate static let one = Expression(.integer(IntegerLiteral(1)))
  fileprivate static let two = Expression(.integer(IntegerLiteral(2)))
}
