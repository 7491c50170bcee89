import Syntax
import Testing

/// f-strings: their parts, and the form in which they are written back.
struct FormatStringTests {
  private func parts(_ source: String) throws -> [FormatPart] {
    let tree = try PythonParser.parseExpression(SourceText(source))
    guard case .formatted(let parts) = tree.kind else {
      Issue.record("no f-string: \(source)")
      return []
    }
    return parts
  }

  private func field(
    _ name: String,
    label: String? = nil,
    _ conversion: FormatConversion? = nil,
    _ specification: [FormatPart]? = nil
  ) -> FormatPart {
    .field(
      Expression(.name(name)),
      label: label,
      conversion: conversion,
      specification: specification
    )
  }

  @Test func hasTextAndFields() throws {
    #expect(try parts("f'a{x}b'") == [.text("a"), field("x"), .text("b")])
    #expect(try parts("f'{{{x}}}'") == [.text("{"), field("x"), .text("}")])
    #expect(try parts("f''") == [])
    #expect(try parts("'a{' f'{x}' 'b'") == [.text("a{"), field("x"), .text("b")])
    #expect(try parts(#"rf'\{x}\n'"#) == [.text(#"\"#), field("x"), .text(#"\n"#)])
    #expect(try parts(#"f'\x41\N{BULLET}{x}'"#) == [.text("A•"), field("x")])
  }

  @Test func fieldsHaveConversionsAndSpecifications() throws {
    #expect(
      try parts("f'{x!r}{x!s:>{w}}'") == [
        field("x", .repr), field("x", .str, [.text(">"), field("w")]),
      ]
    )
    #expect(
      try parts("f'{x:%H:%M}{x:}'") == [
        field("x", nil, [.text("%H:%M")]), field("x", nil, []),
      ]
    )
    #expect(try parts("f'{x:=5}'") == [field("x", nil, [.text("=5")])])
  }

  @Test func labelsAreTheSourceWithItsSign() throws {
    #expect(try parts("f'{x=}'") == [field("x", label: "x=", .repr)])
    #expect(try parts("f'{ x = !s}'") == [field("x", label: " x = ", .str)])
    #expect(try parts("f'{x=:>5}'") == [field("x", label: "x=", nil, [.text(">5")])])
  }

  @Test(
    arguments: [
      "f''", "f'{x}'", "f'{x!r:>{w}.{p}}'", "f'{x=}'", "f'{x=!s}'", "f'{ x  = :>5}'",
      "f'{{}}'", "f'{d[\"a\"]}'", "f'{x:}'", "f'{(a, b)}'", "f'{(x := 1)}'", "f'{ {1: 2}[1]}'",
      "f'{x != y}'", "f'{f\"{x}\"}'", "f\"it's {x}\"", "f'{base_url}/tasks/{ids[0] + 1}'",
      "f'a\\n{x}'", "f'{x if y else z}'", "f'{[i for i in x]}'",
    ])
  func comesBackAsWritten(source: String) throws {
    try expectPrinted(source)
  }

  @Test(
    arguments: [
      ("f\"{d['a']}\"", "f'{d[\"a\"]}'"),
      (#"f"{d['a']}{d['b']}""#, #"f'{d["a"]}{d["b"]}'"#),
      (#"f'''it's "{d['a']}"'''"#, #"f'it\'s "{d["a"]}"'"#),
      (#"f'''{"it" + 's'}'''"#, #"f'{"it" + "s"}'"#),
      ("f'''{\"\"\"\n\"\"\".join(x)}'''", "f'''{\"\"\"\n\"\"\".join(x)}'''"),
    ])
  func comesBackInOneForm(source: String, printed: String) throws {
    try expectPrinted(source, printed)
  }

  /// What CPython 3.12 reads and 3.11 does not, in the words of 3.11.
  @Test(
    arguments: [
      ("f'{'a'}'", "f-string: expecting '}'"), ("f'{1:{'>'}5}'", "f-string: expecting '}'"),
      ("f'{d['a']}'", "f-string: unmatched '['"), ("f'''{'''a'''}'''", "f-string: expecting '}'"),
      (#"f"{f"{1}"}""#, "f-string: expecting '}'"), ("f'{(1'", "f-string: unmatched '('"),
      (#"f'{"\n"}'"#, "f-string expression part cannot include a backslash"),
      (#"rf'{"\n"}'"#, "f-string expression part cannot include a backslash"),
      (#"f'{x:{"\n"}}'"#, "f-string expression part cannot include a backslash"),
      ("f'{x#}'", "f-string expression part cannot include '#'"),
      ("f'''{x # y\n}'''", "f-string expression part cannot include '#'"),
      (#"f'{a["b}'"#, "f-string: unterminated string"), ("f'{x!'", "f-string: expecting '}'"),
      ("f'{x!}'", "f-string: invalid conversion character: expected 's', 'r', or 'a'"),
    ])
  func isRefusedAsInPython311(source: String, message: String) {
    #expect {
      try PythonParser.parseExpression(SourceText(source))
    } throws: {
      ($0 as? SyntaxError)?.message == message
    }
  }

  @Test func aFieldMayHoldTheOtherQuotes() throws {
    #expect(try parts("f'''{d['a']}'''") == parts("f'{d[\"a\"]}'"))
    #expect(try parts("f'{\"#\"}{\"}\"}{\"{\"}'").count == 3)
  }
}
