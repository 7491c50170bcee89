/// Expressions and targets that are no Python, and what CPython says of them.
///
/// Recorded with CPython 3.11.7: `compile(source, "<stdin>", "exec")`.
enum RecordedExpressionErrors {
  static let targets: [(message: String, sources: [String])] = [
    (
      "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?",
      [
        "f() = 1",
        "a, f() = 1, 2",
        "while f() = 3: pass",
        "(f()) = 1",
        "f(x)(y) = 1",
        "a.b() = c",
        "f() = 1 +",
      ]
    ),
    (
      "SyntaxError: cannot assign to function call",
      [
        "x = f() = 3",
        "f() = x = 3",
        "[x for f() in y]",
        "for f() in x: pass",
      ]
    ),
    (
      "SyntaxError: cannot assign to None",
      [
        "None = 1"
      ]
    ),
    (
      "SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?",
      [
        "a + 1 = 2",
        "-a = 1",
      ]
    ),
    (
      "SyntaxError: cannot assign to comparison",
      [
        "a < b = c",
        "x = y = a < b = 3",
      ]
    ),
    (
      "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
      [
        "x = 5 if 1 else y = 3",
        "x = a < b = 3",
        "x = a and b = c = 3",
        "x = 5 if 1 else 3 = y",
      ]
    ),
    (
      "SyntaxError: cannot assign to subscript here. Maybe you meant '==' instead of '='?",
      [
        "a[0] = 5 if 1 else y = 3"
      ]
    ),
    (
      "SyntaxError: invalid syntax",
      [
        "for (x in y): pass",
        "for (x in y) in z: pass",
        "[1 for (x in y)]",
        "for x, (a in b) in z: pass",
        "for [x in y] in z: pass",
        "5é",
      ]
    ),
    (
      "SyntaxError: invalid character '€' (U+20AC)",
      [
        "x = 5€"
      ]
    ),
    (
      "SyntaxError: cannot assign to literal",
      [
        "for (1 in y): pass"
      ]
    ),
    (
      "SyntaxError: cannot assign to expression",
      [
        "a and b = 1",
        "not x = 1",
        "x or y = 1",
      ]
    ),
    (
      "SyntaxError: cannot assign to conditional expression",
      [
        "x if y else z = 1"
      ]
    ),
    (
      "SyntaxError: cannot assign to literal",
      [
        "[a, 1] = x",
        "(a, 1) = x",
        "[x for 1 in y]",
        "for 1 in x: pass",
      ]
    ),
    (
      "SyntaxError: 'tuple' is an illegal expression for augmented assignment",
      [
        "(a, b) += 1"
      ]
    ),
    (
      "SyntaxError: 'function call' is an illegal expression for augmented assignment",
      [
        "f() += 1"
      ]
    ),
    (
      "SyntaxError: 'expression' is an illegal expression for augmented assignment",
      [
        "a + b += 1"
      ]
    ),
    (
      "SyntaxError: 'literal' is an illegal expression for augmented assignment",
      [
        "1 += 2"
      ]
    ),
    (
      "SyntaxError: starred assignment target must be in a list or tuple",
      [
        "*a = 1",
        "a = *b = c",
        "for *a in b: pass",
      ]
    ),
    (
      "SyntaxError: can't use starred expression here",
      [
        "*a",
        "x = *a",
      ]
    ),
    (
      "SyntaxError: cannot use starred expression here",
      [
        "(*a)"
      ]
    ),
    (
      "SyntaxError: cannot use double starred expression here",
      [
        "(**a)"
      ]
    ),
    (
      "SyntaxError: only single target (not tuple) can be annotated",
      [
        "(a, b): int",
        "a, b: int",
      ]
    ),
    (
      "SyntaxError: only single target (not list) can be annotated",
      [
        "[a]: int"
      ]
    ),
    (
      "SyntaxError: illegal target for annotation",
      [
        "f(): int"
      ]
    ),
    (
      "SyntaxError: cannot assign to attribute here. Maybe you meant '==' instead of '='?",
      [
        "if x.y = 3: pass",
        "[x.y = 1]",
      ]
    ),
    (
      "SyntaxError: cannot use a starred expression in a dictionary value",
      [
        "{1: *a}",
        "{1: 2, 3: *a}",
        "{1: *a, 2: 3}",
      ]
    ),
    (
      "SyntaxError: cannot assign to True",
      [
        "f(True=1)",
        "True = 1",
        "for True in x: pass",
      ]
    ),
    (
      #"SyntaxError: expression cannot contain assignment, perhaps you meant "=="?"#,
      [
        "f(a.b=1)",
        "f(1=2)",
        "f(not x = 3)",
        "f((x) = 3)",
        #"f("a" = 3)"#,
      ]
    ),
    (
      "SyntaxError: cannot use assignment expressions with attribute",
      [
        "(a.b := 1)",
        "x.y := 1",
      ]
    ),
    (
      "SyntaxError: cannot delete function call",
      [
        "del f()",
        "del [x, y()]",
      ]
    ),
    (
      "SyntaxError: cannot delete literal",
      [
        "del 1",
        "del a, 1",
        "del (x, 1)",
      ]
    ),
    (
      "SyntaxError: cannot delete starred",
      [
        "del *a",
        "del x, *y",
      ]
    ),
    (
      "SyntaxError: cannot assign to __debug__",
      [
        "__debug__ = 1",
        "f(__debug__=1)",
      ]
    ),
    (
      "SyntaxError: multiple starred expressions in assignment",
      [
        "*a, *b = x",
        "[*a, *b] = x",
      ]
    ),
    (
      "SyntaxError: cannot assign to generator expression",
      [
        "(a for a in b) = 1"
      ]
    ),
    (
      "SyntaxError: cannot assign to list comprehension here. Maybe you meant '==' "
        + "instead of '='?",
      [
        "[a for a in b] = 1"
      ]
    ),
    (
      "SyntaxError: cannot assign to set display here. Maybe you meant '==' instead of '='?",
      [
        "{a} = 1"
      ]
    ),
    (
      "SyntaxError: cannot assign to dict literal here. Maybe you meant '==' instead of '='?",
      [
        "{} = 1",
        "{a: 1} = 1",
      ]
    ),
    (
      "SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?",
      [
        "'a' = 1"
      ]
    ),
    (
      "SyntaxError: cannot assign to ellipsis here. Maybe you meant '==' instead of '='?",
      [
        "... = 1"
      ]
    ),
  ]

  static let calls: [(message: String, sources: [String])] = [
    (
      "SyntaxError: positional argument follows keyword argument",
      [
        "f(a=1, b)",
        "f(a=1, a-b)",
        "f(headers=auth, params-filters)",
        "f(a=1, *b, c)",
      ]
    ),
    (
      "SyntaxError: positional argument follows keyword argument unpacking",
      [
        "f(**a, b)",
        "f(**b, a=1, c)",
      ]
    ),
    (
      "SyntaxError: iterable argument unpacking follows keyword argument unpacking",
      [
        "f(**a, *b)",
        "f(**a, c=1, *b)",
      ]
    ),
    (
      "SyntaxError: keyword argument repeated: a",
      [
        "f(a=1, a=2)"
      ]
    ),
    (
      "SyntaxError: Generator expression must be parenthesized",
      [
        "f(a, b for b in c)",
        "f(b for b in c, a)",
        "f(b for b in c, )",
        "f(1, *x for x in y)",
        "f(a=1, b for b in c)",
      ]
    ),
  ]
}
