/// Mistakes around a mistaken `=`, where CPython names the innermost, and repeated keywords, which it
/// looks for only once the grammar is right.
///
/// Recorded with CPython 3.11.7: `compile(source, "<stdin>", "exec")`.
enum RecordedAssignmentErrors {
  static let table: [(message: String, sources: [String])] = [
    (
      "SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?",
      [
        "x = (1 + x = (1 + y = 2))",
        "(1 + x = (1 + y = 2))",
      ]
    ),
    (
      "SyntaxError: expression cannot contain assignment, perhaps you meant \"==\"?",
      [
        "f(a.b = (c.d = 1))",
        "(a.b = f(1=2))",
        "(a = b(c.d=1))",
        "f(a.b = [cc dd])",
        "print(a + 1 = (b = 1))",
      ]
    ),
    (
      "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
      [
        "(x = (y = 1))",
        "[a = [b = 1]]",
        "(x = (1 + y = (z = 2)))",
        "f(x=(y=(z=1)))",
        "(1 = a + (b = 2))",
        "(a = f(b=c for d in e))",
        "if (a = (b = 1)): pass",
        "if x = (y = 1): pass",
        "while a = [b = 2]: pass",
        "x = y + (z = (w = 1))",
        "a = b = (c = d)",
        "a + 1 = (b = 2)",
        "x = 1 if y else z = (a = 2)",
        "x[a = (b = 1)]",
        "{a = (b = 1)}",
        "def f(x = (y = 1)): pass",
      ]
    ),
    (
      "SyntaxError: invalid syntax",
      [
        "(a.b = {1: c = 2})",
        "(a = (b else c))",
        "f(a=1, a=2)\nx y",
        "x = f\"{f(a=1, a=2)}\"\nx y",
      ]
    ),
    (
      "SyntaxError: cannot assign to attribute here. Maybe you meant '==' instead of '='?",
      [
        "(a.b = c(d=1))",
        "(a.b = c d)",
        "(a.b = c + d e)",
      ]
    ),
    (
      "SyntaxError: Generator expression must be parenthesized",
      [
        "(a = f(x for x in y, 1))"
      ]
    ),
    (
      "SyntaxError: invalid syntax. Perhaps you forgot a comma?",
      [
        "(a.b = (cc dd))",
        "(a.b = [cc dd])",
        "(a.b = f(cc dd))",
        "(a = -b.c(d e))",
        "f(a=1, a=2, b c)",
        "f(__debug__=1, b c)",
        "f(**a, b c)",
      ]
    ),
    (
      "SyntaxError: expected 'else' after 'if' expression",
      [
        "(a.b = (cc if dd))"
      ]
    ),
    (
      "SyntaxError: cannot use a starred expression in a dictionary value",
      [
        "(a = {1: *a})"
      ]
    ),
    (
      "SyntaxError: expression expected after dictionary key and ':'",
      [
        "(a = {1: })"
      ]
    ),
    (
      "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?",
      [
        "(a = (print 1))",
        "f(a=1, print b)",
      ]
    ),
    (
      "SyntaxError: positional argument follows keyword argument unpacking",
      [
        "(a = f(**b, c))"
      ]
    ),
    (
      "SyntaxError: did you forget parentheses around the comprehension target?",
      [
        "(a = [x, y for x in z])"
      ]
    ),
    (
      "SyntaxError: dict unpacking cannot be used in dict comprehension",
      [
        "(a = {**x for y in z})"
      ]
    ),
    (
      "SyntaxError: cannot use assignment expressions with attribute",
      [
        "(a = (b.c := 1))"
      ]
    ),
    (
      "SyntaxError: cannot use starred expression here",
      [
        "(a.b = (*c))"
      ]
    ),
    (
      "SyntaxError: cannot use double starred expression here",
      [
        "(a = (**c))"
      ]
    ),
    (
      "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?",
      [
        "f() = [g() = 3]",
        "f(a=1, a=2) = 3",
      ]
    ),
    (
      "SyntaxError: positional argument follows keyword argument",
      [
        "f(a=1, b \"x\")"
      ]
    ),
    (
      "SyntaxError: keyword argument repeated: a",
      [
        "f(a=1, a=2)\nreturn",
        "f\"{f(a=1, a=2)}\"",
        "f\"{x:{f(a=1, a=2)}}\"",
      ]
    ),
    (
      "SyntaxError: cannot assign to __debug__",
      [
        "f\"{f(__debug__=1)}\""
      ]
    ),
  ]
}
