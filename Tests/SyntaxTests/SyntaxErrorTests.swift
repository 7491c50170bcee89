import Syntax
import Testing

/// Parses `marked`, where `«` and `»` stand around what the error is about, and compares.
func expectError(
  _ marked: String,
  _ message: String,
  hint: String? = nil,
  isMarked: Bool = true,
  at location: SourceLocation = #_sourceLocation
) {
  let start = marked.utf8.count - marked.drop { $0 != "«" }.utf8.count
  let untilEnd = marked.utf8.count - marked.drop { $0 != "»" }.utf8.count
  let source = marked.filter { $0 != "«" && $0 != "»" }
  let error = #expect(throws: SyntaxError.self, sourceLocation: location) {
    try PythonParser.parse(SourceText(source))
  }
  guard let error else { return }
  #expect(
    "\(error.category.rawValue): \(error.message)" == message,
    "\(marked)",
    sourceLocation: location
  )
  #expect(error.hint == hint, sourceLocation: location)
  guard isMarked else { return }
  let range = SourceRange(start, untilEnd - "«".utf8.count)
  #expect(error.range == range, "\(marked)", sourceLocation: location)
}

/// Where errors are and what they say; the wording against CPython's recorded one.
struct SyntaxErrorTests {
  @Test(
    arguments: [
      RecordedErrors.blocks, RecordedLexicalErrors.table, RecordedErrors.generic,
      RecordedExpressionErrors.targets, RecordedExpressionErrors.calls,
      RecordedAssignmentErrors.table,
      RecordedDisplayErrors.displays, RecordedDisplayErrors.formatStrings,
    ])
  func saysWhatCPythonSays(table: [(message: String, sources: [String])]) {
    for (message, sources) in table {
      for source in sources {
        let error = #expect(throws: SyntaxError.self, "\(source)") {
          try PythonParser.parse(SourceText(source + "\n"))
        }
        guard let error else { continue }
        #expect("\(error.category.rawValue): \(error.message)" == message, "\(source)")
      }
    }
  }

  /// The words, and, where CPython says it as exactly, the place.
  @Test(
    arguments: [
      RecordedFunctionErrors.table, RecordedBlockErrors.table, RecordedScopeErrors.table,
    ])
  func pointsWhereCPythonPoints(table: [(message: String, sources: [String])]) {
    for (message, sources) in table {
      for marked in sources {
        let isMarked = marked.contains("«")
        expectError(isMarked ? marked + "\n" : "«»" + marked + "\n", message, isMarked: isMarked)
      }
    }
  }

  @Test func suggestsTheKeywordThatWasMeant() {
    expectError(
      "requests.get(url, headers=auth, «params-filters»)",
      "SyntaxError: positional argument follows keyword argument",
      hint: "did you mean params=filters?"
    )
    expectError(
      "f(**a, «params-{'x': 1}»)",
      "SyntaxError: positional argument follows keyword argument unpacking",
      hint: "did you mean params={'x': 1}?"
    )
    expectError(
      "f(a=1, «2-b»)",
      "SyntaxError: positional argument follows keyword argument"
    )
  }

  @Test func pointsAtTheMistake() {
    expectError("x = «?»", "SyntaxError: invalid syntax")
    expectError("x = 1 «y»", "SyntaxError: invalid syntax")
    expectError("x =«»", "SyntaxError: invalid syntax")
    expectError("f(«a b»)", "SyntaxError: invalid syntax. Perhaps you forgot a comma?")
    expectError("foo«(»1,\nbar()", "SyntaxError: '(' was never closed")
    expectError("a«)»", "SyntaxError: unmatched ')'")
    expectError("f(a=1, «a=2»)", "SyntaxError: keyword argument repeated: a")
    expectError(
      "if «x = 3»: pass",
      "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
    )
    expectError(
      "«f()» = 1",
      "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?"
    )
    expectError("(a, «1») = x", "SyntaxError: cannot assign to literal")
    expectError(
      "if x:\n«y»",
      "IndentationError: expected an indented block after 'if' statement on line 1"
    )
    expectError(
      "if x:«»",
      "IndentationError: expected an indented block after 'if' statement on line 1"
    )
    expectError("x\n«  »y", "IndentationError: unexpected indent")
    expectError("f'{a «$» b}'", "SyntaxError: f-string: invalid syntax")
    expectError("print(«'abc)»\n", "SyntaxError: unterminated string literal (detected at line 1)")
    expectError(
      "«print x»",
      "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?"
    )
  }

  @Test func tellsABracketsLineWhenItIsAnother() {
    expectError(
      "f(a,\n«]»",
      "SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1"
    )
  }

  @Test func knowsTabsFromSpaces() {
    expectError(
      "if x:\n        y\n«\t»z",
      "TabError: inconsistent use of tabs and spaces in indentation"
    )
  }

  @Test func pointsAtBytesThatAreNoText() throws {
    for (bytes, place) in [([0x78, 0x20, 0x3D, 0x20, 0x27, 0xFF, 0x27], 5), ([0xE9], 0)] {
      let source = SourceText(bytes.map { UInt8($0) })
      let error = #expect(throws: SyntaxError.self) { try PythonParser.parse(source) }
      #expect(error?.range == SourceRange(place, place + 1))
      #expect(error?.message.hasPrefix("(unicode error) 'utf-8' codec can't decode byte") == true)
    }
  }

  @Test(
    arguments: [
      ("«class» A: pass", "'class' is not"), ("«async» def f(): pass", "'async' is not"),
      ("x = «await» y", "'await' is not"), ("«yield» x", "'yield' is not"),
      ("def f():\n  «yield» x", "'yield' is not"), ("def f():\n  x = «yield»", "'yield' is not"),
      ("def f():\n  return («yield»)", "'yield' is not"), ("lambda: («yield»)", "'yield' is not"),
      ("def f():\n  «async» with a: pass", "'async' is not"),
      ("try: a\n«except*» A: b", "'except*' is not"),
      ("try: a\n«except *»A: b", "'except*' is not"),
      ("«match» x:\n  case 1: pass", "'match' is not"),
      ("«@»a\nx", "decorators are not"), ("def f():\n  «@»a\n  def g(): x", "decorators are not"),
      ("def f():\n  «class» A: pass", "'class' is not"),
      ("from a import «*»", "star imports are not"),
      ("from «.» import a", "relative imports are not"), ("«1j»", "complex numbers are not"),
      (#"'«\ud800»'"#, #"lone surrogates such as '\ud800' are not"#),
    ])
  func refusesByName(marked: String, start: String) {
    expectError(marked, "SyntaxError: \(start) part of this shell's Python")
  }

  @Test func takesSoftKeywordsForNames() throws {
    for source in ["match = 1", "match(x)", "match.x", "match[0]", "match, case = 1, 2", "_ = 1"] {
      _ = try PythonParser.parse(SourceText(source))
    }
  }
}
