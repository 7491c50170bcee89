/// Sources that are no Python, and what CPython says of them.
///
/// Recorded with CPython 3.11.7: `compile(source, "<stdin>", "exec")`.
enum RecordedErrors {
  static let generic: [(message: String, sources: [String])] = [
    (
      "SyntaxError: invalid syntax",
      [
        "x = 1 y",
        "x: int: y",
        "{1, 2: 3}",
        "{1: 2, **a 3}",
        "f(a=)",
        "f(a.b := 1)",
        "f(a=b=c)",
        "a := 1",
        "{a: b, c: d for a in c}",
        "[x for x in y if]",
        "[for x in y]",
        "[x for in y]",
        "for x y in z: pass",
        "for x: pass",
        "if x y: pass",
        "if x: pass else: pass",
        "else: pass",
        "elif x: pass",
        "del",
        "import",
        "import a as b.c",
        "import a b",
        "from a import",
        "from a import ()",
        "from a import b c",
        "from a import b as",
        "from import a",
        "1.5.5",
        "$",
        "a ? b",
        "a ! b",
        "!a",
        "x = a b",
        "x = ",
        "x +",
        "x + = 1",
        "x ==",
        "x === y",
        "x <> y",
        "x = = 1",
        "not",
        "x not y",
        "x is is y",
        "a + not b",
        "a == not b",
        "- not a",
        "a.1",
        "a.",
        "a..b",
        "a.if",
        "a[]",
        "a[1:2:3:4]",
        "a[*b:c]",
        "a if b else",
        "x = if",
        "for",
        "while",
        "if",
        "a = 1;; b",
        ";",
        "a; if x: pass",
        "if x: if y: pass",
        "if x: for y in z: pass",
        ":",
        ",",
        "x = ,",
        "x = 1,,",
        "(,)",
        "[,]",
        "f(,)",
        "f(a,,b)",
        "{,}",
        "x.True",
        "x.None = 1",
        "import True",
        "a.b += c = d",
        "a += b += c",
        "a = b += c",
        "x: int = y = 3",
        "x: int += 3",
        "foo(a 'b')",
        "x = 'a' b",
        "x = a 'b'",
        "foo(x for x in y z)",
        "a b",
        "a b c",
        "1 2",
        "'a' 1",
        "foo bar()",
        "{**a: 1}",
        "{*a: 1}",
        "{*a, **b}",
        "{a: 1, *b}",
        "{1: 2, **}",
        "{**}",
        "[**a]",
        "[*]",
        "f(*)",
        "f(**)",
        "x = 1 +",
        "x = 1 + y z",
        "x = y = 1 +",
        "for x in y z:",
        "x.y = 1 +",
        "f(a if b else c d)",
        "f(match b)",
        "f(_ b)",
        #"if x: \#n  a b"#,
        "a; b c",
        "del a b",
        "del a, b c",
        "import a, b c",
        "f(a, b)c",
        "from a import b, c d",
        "from a import (b c)",
        "if not x = 3: pass",
        "f(**x for x in y)",
        "(x, y for z in w)",
        "print(a)b",
        "print(a) b",
        "if x print(a)",
        "{'a': b 'c': d}",
        "{**a b}",
        "x = 1 if 2 else 3 4",
        "f'{x!r}' 'y' z",
        "ur'a'",
        "bu'a'",
      ]
    )
  ]

  static let blocks: [(message: String, sources: [String])] = [
    (
      "SyntaxError: expected ':'",
      [
        "for x in y",
        "if x",
        "while x",
        #"if x:\#n  pass\#nelse\#n  pass"#,
      ]
    ),
    (
      "IndentationError: expected an indented block after 'if' statement on line 1",
      [
        "if x:",
        #"if x:\#npass"#,
      ]
    ),
    (
      "IndentationError: expected an indented block after 'for' statement on line 1",
      [
        #"for x in y:\#npass"#,
        "for x in y:",
      ]
    ),
    (
      "IndentationError: expected an indented block after 'while' statement on line 1",
      [
        #"while x:\#npass"#
      ]
    ),
    (
      "IndentationError: expected an indented block after 'else' statement on line 3",
      [
        #"if x:\#n  pass\#nelse:\#npass"#,
        #"for x in y:\#n  pass\#nelse:\#npass"#,
      ]
    ),
    (
      "IndentationError: expected an indented block after 'elif' statement on line 3",
      [
        #"if x:\#n  pass\#nelif y:\#npass"#
      ]
    ),
    (
      "IndentationError: unexpected indent",
      [
        "  x",
        #"x\#n  y"#,
        #"if x:\#n  y\#n   z"#,
        #"x = 1\#n y = 2"#,
      ]
    ),
    (
      "IndentationError: unindent does not match any outer indentation level",
      [
        #"if x:\#n    y\#n  z"#,
        #"if x:\#n  y\#n z"#,
      ]
    ),
    (
      "SyntaxError: unexpected character after line continuation character",
      [
        #"if x:\#n\ty\#n        z"#,
        #"a \ b"#,
      ]
    ),
    (
      "SyntaxError: 'break' outside loop",
      [
        "break",
        "if x: break",
        #"for x in y: pass\#nelse: break"#,
      ]
    ),
    (
      "SyntaxError: 'continue' not properly in loop",
      [
        "continue"
      ]
    ),
    (
      "SyntaxError: unexpected EOF while parsing",
      [
        #"a \"#
      ]
    ),
    (
      "SyntaxError: expected 'else' after 'if' expression",
      [
        "a if b",
        "(a if b)",
        "[a if b for c in d]",
        "(a if b c)",
      ]
    ),
  ]
}
