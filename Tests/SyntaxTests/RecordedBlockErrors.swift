/// `try`, `with`, `raise`, `assert` and `return` that are no Python, and what CPython says of them.
///
/// Recorded with CPython 3.11.7: `compile(source, "<stdin>", "exec")`. The
/// range that it gives stands between `«` and `»`.
enum RecordedBlockErrors {
  static let table: [(message: String, sources: [String])] = [
    (
      "SyntaxError: invalid syntax. Perhaps you forgot a comma?",
      [
        "with a as (c, «d e»): pass",
        "with a(«b c») as d: pass",
        "with (a as «b c»): pass",
        "with («a b»): pass",
        "with («a b») as c: pass",
        "with (a, «b c»): pass",
        "with a as («b.c d»): pass",
        "with (a as «b c»)\npass",
        "try:\n a\nexcept («a b»): pass",
      ]
    ),
    (
      "SyntaxError: invalid syntax",
      [
        "with a as b «c»: pass",
        "«except» a: pass",
        "«finally»: pass",
        "try: a\nfinally: b\n«else»: c",
        "try: a\nfinally: b\n«except»: c",
        "try: a\nexcept a as b«.»c: d",
        "try: a\nexcept a «b»: c",
        "try: a\nexcept a as«:» c",
        "try: a\nexcept «as» b: c",
        "try: a\nexcept a as b «c»: d",
        "try: a\nexcept (a, b) as «(»c, d): e",
        "try: a\nexcept a«,» : d",
        "try: a\nexcept a«,» b\n c",
        "raise a from«»",
        "raise «from» a",
        "raise a «b»",
        "raise a«,» b",
        "raise a «=» b",
        "assert«»",
        "assert a «b»",
        "assert a, b«,» c",
        "assert a «=» b",
        "assert a, b «=» c",
        "return a «b»",
        "return a «=» b",
        "return yield_ «x»",
        "with«»",
        "with «:»",
        "with a as«:»",
        "with a, «:» pass",
        "with (a as b) «as» c: pass",
        "with (a as b)«,» c: pass",
        "with «*»a: pass",
        "with a «=» b: pass",
        "with a as b «=» c: pass",
        "x = «try»",
        "x = «with»",
        "x = «raise»",
        "if x: «def» f(): pass",
        "if x: «try»: y",
        "a; «def» f(): pass",
        "try:\n    a\nexcept A as e«.»f:\n    b",
        "try:\n    a\nexcept A as «(»e):\n    b",
        "try:\n    a\nexcept A as «1»:\n    b",
      ]
    ),
    (
      "SyntaxError: expected 'except' or 'finally' block",
      [
        "try: a\n«else»: b",
        "try: a",
        "try:\n a\n«b»",
        "try:\n a\n",
        "try:\n    a\n«b»",
        "try:\n    a\n«else»:\n    b",
      ]
    ),
    (
      "SyntaxError: expected ':'",
      [
        "try «a»: b",
        "try: a\nexcept a as b«»\n c",
        "with a«»",
        "with a as b«»\n c",
        "with (a as b)«»\n c",
        "with (a, b)«»\n c",
        "with a, b«»\n c",
        "try«»\n a",
        "try«»\n    a",
        "try «a»",
        "try:\n    a\nexcept A«»\n    b",
        "try:\n    a\nexcept«»\n    b",
        "try:\n    a\nexcept A as e«»\n    b",
        "try:\n    a\nfinally«»\n    b",
        "try:\n    a\nfinally «a»:\n    b",
        "try:\n    a\nexcept A:\n    b\nelse«»\n    c",
      ]
    ),
    (
      "SyntaxError: multiple exception types must be parenthesized",
      [
        "try: a\nexcept «a, b as c»: d",
        "try: a\nexcept «a, b»: d",
        "try:\n    a\nexcept «A, B»:\n    b",
        "try:\n    a\nexcept «A, B as e»:\n    b",
        "try:\n    a\nexcept «A, B, C»:\n    b",
      ]
    ),
    (
      "SyntaxError: cannot delete lambda",
      [
        "del «lambda: 0»"
      ]
    ),
    (
      "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
      [
        "assert («a = b»)",
        "with («a = b»): pass",
      ]
    ),
    (
      "SyntaxError: 'return' outside function",
      [
        "«return *a»",
        "pass; «return»",
        "«return»; pass",
      ]
    ),
    (
      "SyntaxError: cannot use starred expression here",
      [
        "return («*a»)",
        "with a as («*b»): pass",
      ]
    ),
    (
      "IndentationError: expected an indented block after 'with' statement on line 1",
      [
        "with a:",
        "with a as b:",
        "with a as b:\n«c»",
        "with (a as b):\n«c»",
      ]
    ),
    (
      "SyntaxError: cannot assign to literal",
      [
        "with a as «1»: pass",
        "with a as (b, «1»): pass",
        "with (a as «1»): pass",
      ]
    ),
    (
      "SyntaxError: cannot assign to function call",
      [
        "with a as «f()»: pass"
      ]
    ),
    (
      "SyntaxError: cannot assign to None",
      [
        "with a as «None»: pass"
      ]
    ),
    (
      "SyntaxError: cannot assign to expression",
      [
        "with a as «b + c»: pass"
      ]
    ),
    (
      "SyntaxError: cannot assign to conditional expression",
      [
        "with a as «b if c else d»: pass"
      ]
    ),
    (
      "SyntaxError: starred assignment target must be in a list or tuple",
      [
        "with a as «*b»: pass"
      ]
    ),
    (
      "SyntaxError: multiple starred expressions in assignment",
      [
        "with a as «[*b, *c]»: pass"
      ]
    ),
    (
      "SyntaxError: '(' was never closed",
      [
        "with (a as b\n"
      ]
    ),
    (
      "IndentationError: expected an indented block after 'try' statement on line 1",
      [
        "try:\n«a»"
      ]
    ),
    (
      "IndentationError: expected an indented block after 'except' statement on line 2",
      [
        "try: a\nexcept:\n«b»",
        "try: a\nexcept a:\n«b»",
        "try: a\nexcept a as b:\n«c»",
      ]
    ),
    (
      "IndentationError: expected an indented block after 'finally' statement on line 2",
      [
        "try: a\nfinally:\n«b»"
      ]
    ),
    (
      "IndentationError: expected an indented block after 'else' statement on line 3",
      [
        "try: a\nexcept: b\nelse:\n«c»"
      ]
    ),
    (
      "SyntaxError: 'break' outside loop",
      [
        "while x:\n def f():\n  «break»"
      ]
    ),
    (
      "SyntaxError: default 'except:' must be last",
      [
        "try: a\n«except:\n    b»\nexcept A:\n    c",
        "try: a\n«except: b»\nexcept: c\nexcept D: e",
      ]
    ),
    (
      "SyntaxError: cannot assign to __debug__",
      [
        "try:\n    a\nexcept A as __debug__:\n    b"
      ]
    ),
  ]
}
