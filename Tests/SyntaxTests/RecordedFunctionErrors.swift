/// Functions, lambdas and their parameters that are no Python, and what CPython says of them.
///
/// Recorded with CPython 3.11.7: `compile(source, "<stdin>", "exec")`. The
/// range that it gives stands between `«` and `»`.
enum RecordedFunctionErrors {
  static let table: [(message: String, sources: [String])] = [
    (
      "SyntaxError: expected '('",
      [
        "def f«:»\n a",
        "def f«»",
        "def f«.»g(): pass",
        "def f«[»0](): pass",
      ]
    ),
    (
      "SyntaxError: expected ':'",
      [
        "def f()«»\n a",
        "def f(a) «b»: c",
        "def f(a) «->» : b",
        "def f(a) «->»",
        "def f()«»",
        "def f(x) -> int«»",
        "def f(x) «->»: pass",
      ]
    ),
    (
      "SyntaxError: invalid syntax",
      [
        "def «(»a): b",
        "def f(a «b»): c",
        "def f(a, «1»): b",
        "def f(«1»): b",
        "def f(«'a'»): b",
        "def f(a«.»b): c",
        "def f(a«[»0]): c",
        "def f(«None»): c",
        "def f(a, «if»): c",
        "def f(a:«)»: b",
        "lambda x «y»: 0",
        "lambda x: «»",
        "lambda«»",
        "lambda x«»",
        "lambda «1»: 0",
        "global«»",
        "global a«.»b",
        "global a «b»",
        "global a,«»",
        "global «1»",
        "global a «=» 1",
        "nonlocal a,«»",
        "lambda: («break»)",
        "lambda: «return» 1",
        "f(«def»)",
        "x = «def»",
        "def f(): «def» g(): pass",
        "def f(): «if» x: y",
        "def f(a, b «c»): pass",
        "def f(a «b»): pass",
        "def«»",
        "def «1»(): pass",
        "def «if»(): pass",
        "def f(x:«)»: pass",
        "def f(«/»): pass",
        "def f(*a, «*»): pass",
        "def f(«None»): pass",
        "def f(«True»=1): pass",
        "def f(a, «f'x'»): pass",
        "lambda «/»: 0",
        "lambda a=«:» 0",
        "1 + «lambda»: 0",
        "not «lambda»: 0",
        "[x for x in «lambda»: y]",
        "x = lambda:«»",
        "f(lambda«)»",
        "f(lambda x«)»",
        "(lambda x«)»",
        "lambda x, : «»",
      ]
    ),
    (
      "SyntaxError: invalid syntax. Perhaps you forgot a comma?",
      [
        "def f(a=«1 b»): c"
      ]
    ),
    (
      "SyntaxError: expected default value expression",
      [
        "def f(a«=»): b",
        "def f(a: int«=»): b",
        "def f(x«=»): pass",
        "def f(x«=»,): pass",
        "def f(x: int«=»): pass",
        "lambda a«=»,: 0",
      ]
    ),
    (
      "SyntaxError: Lambda expression parameters cannot be parenthesized",
      [
        "lambda «(a, b)»: 0",
        "lambda a, «(b)»: 0",
        "lambda «(a)»: 0",
        "lambda «(a)», (a): 0",
        "lambda b, «(a)», *a=1, **k=1: 0",
      ]
    ),
    (
      "SyntaxError: non-default argument follows default argument",
      [
        "lambda x=1, «y»: 0",
        "lambda a=1, «b»: 0",
        "lambda e=2, «c», **k: int, a=: 0",
        "def f(e=2, «a», *, *a): pass",
        "lambda e=2, «b»: 0",
      ]
    ),
    (
      "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
      [
        "lambda x: («yield_ = 1»)"
      ]
    ),
    (
      "SyntaxError: expression cannot contain assignment, perhaps you meant \"==\"?",
      [
        "f(«lambda x: x =» 1)"
      ]
    ),
    (
      "SyntaxError: cannot assign to lambda",
      [
        "«lambda x: x» = 1",
        "«lambda: 0» = 1",
        "x = «lambda: y» = 1",
        "«lambda **k: int», a=, c: 0",
        "«lambda **k: int», *a=1: 0",
      ]
    ),
    (
      "SyntaxError: cannot assign to lambda here. Maybe you meant '==' instead of '='?",
      [
        "(«lambda: 0») = 1"
      ]
    ),
    (
      "SyntaxError: 'lambda' is an illegal expression for augmented assignment",
      [
        "«lambda: 0» += 1",
        "«lambda x: x» += 1",
      ]
    ),
    (
      "SyntaxError: cannot use assignment expressions with lambda",
      [
        "(«lambda: x») := 1",
        "[«lambda: x» := 1]",
      ]
    ),
    (
      "SyntaxError: can't use starred expression here",
      [
        "def f(): return «*a»"
      ]
    ),
    (
      "SyntaxError: cannot use starred expression here",
      [
        "def f(): return («*a»)"
      ]
    ),
    (
      "IndentationError: expected an indented block after function definition on line 1",
      [
        "def f():\n«a»",
        "def f(a,\n b):\n«c»",
        "def f():",
        "def f(): ",
      ]
    ),
    (
      "SyntaxError: 'break' outside loop",
      [
        "def f(): «break»"
      ]
    ),
    (
      "SyntaxError: 'continue' not properly in loop",
      [
        "def f(): «continue»"
      ]
    ),
    (
      "SyntaxError: Function parameters cannot be parenthesized",
      [
        "def f(a, «(b, c)»): pass",
        "def f(«(a, b)»): pass",
        "def f(«(a, b)», *, e=2): pass",
        "def f(«(a, b)»): pass",
        "def f(«(a, b)», c, (a)): pass",
      ]
    ),
    (
      "SyntaxError: named arguments must follow bare *",
      [
        "def f(a, «*», **k): pass",
        "def f(«*»): pass",
        "def f(«*»,): pass",
        "def f(«*», **k): pass",
        "lambda *«:» 0",
        "lambda *, «**»k: 0",
      ]
    ),
    (
      "SyntaxError: '(' was never closed",
      [
        "def f("
      ]
    ),
    (
      "SyntaxError: at least one argument must precede /",
      [
        "def f(«/», a): pass",
        "lambda «/», a: 0",
        "def f(«/», (a), *): pass",
        "lambda «/», **k=1, /: 0",
        "lambda «/», *a=1, (a, b): 0",
      ]
    ),
    (
      "SyntaxError: / may appear only once",
      [
        "def f(a, /, «/»): pass",
        "lambda a, /, «/»: 0",
        "lambda b, /, «/»: 0",
        "def f(a, /, «/», e=2): pass",
        "def f(b, /, «/»): pass",
      ]
    ),
    (
      "SyntaxError: / must be ahead of *",
      [
        "def f(*, a, «/»): pass",
        "lambda *, a, «/»: 0",
        "def f(*a, «/»): pass",
        "lambda *, «/», *, **k: int: 0",
        "def f(*, «/», c): pass",
      ]
    ),
    (
      "SyntaxError: expected comma between / and *",
      [
        "def f(a, /«*»): pass",
        "def f(a, /«*», b): pass",
      ]
    ),
    (
      "SyntaxError: var-positional argument cannot have default value",
      [
        "def f(*a«=»1): pass",
        "lambda *a«=»1: 0",
        "def f(*a«=»1, *, **k=1): pass",
        "def f(a, *a«=»1): pass",
        "def f(c, *a«=»1): pass",
      ]
    ),
    (
      "SyntaxError: var-keyword argument cannot have default value",
      [
        "def f(**k«=»1): pass",
        "lambda **k«=»1: 0",
        "def f(**k«=»1, d=1, (a, b), a): pass",
        "def f(**k«=»1, **k=1): pass",
        "def f(**k«=»1, d=1): pass",
      ]
    ),
    (
      "SyntaxError: arguments cannot follow var-keyword argument",
      [
        "def f(**k, «a»): pass",
        "def f(**k, «*»a): pass",
        "def f(**k, «**»l): pass",
        "def f(**k, «/»): pass",
        "lambda **k, «a»: 0",
      ]
    ),
    (
      "SyntaxError: * argument may appear only once",
      [
        "def f(*a, «*»b): pass",
        "def f(*, «*»a): pass",
        "def f(b, *, «*», **k): pass",
        "def f(*a, «*», c, c): pass",
        "lambda *a, «*», b: 0",
      ]
    ),
    (
      "SyntaxError: cannot assign to __debug__",
      [
        "def f(__debug__): pass",
        "def f(*, __debug__): pass",
        "lambda __debug__: 0",
      ]
    ),
    (
      "SyntaxError: f-string: invalid syntax",
      [
        "f'{lambda x: 1}'",
        "f'{a if b else lambda: 1}'",
      ]
    ),
    (
      "SyntaxError: duplicate argument 'a' in function definition",
      [
        "def f(a, *«a», b): pass",
        "lambda c, a, «a», /: 0",
        "lambda *«a», a, b, c: 0",
        "def f(*«a», a): pass",
        "lambda a, *«a»: 0",
      ]
    ),
    (
      "SyntaxError: duplicate argument 'c' in function definition",
      [
        "lambda c, «c», **k: 0",
        "def f(c, b, «c»): pass",
        "def f(c, «c»): pass",
        "lambda c, a, «c»: 0",
        "lambda c, «c»: 0",
      ]
    ),
    (
      "SyntaxError: only single target (not tuple) can be annotated",
      [
        "«lambda **k: int», (a), c, a: 0",
        "«lambda **k: int», a, c: 0",
        "«lambda b, **k: int», *a: 0",
        "«lambda **k: int», a: 0",
        "«lambda **k: int», (a, b): 0",
      ]
    ),
    (
      "SyntaxError: illegal target for annotation",
      [
        "«lambda **k: int»: 0",
        "«lambda b, **k: int»: 0",
        "«lambda c, **k: int»: 0",
        "«lambda c, d=1, **k: int»: 0",
        "«lambda d=1, **k: int»: 0",
      ]
    ),
    (
      "SyntaxError: duplicate argument 'b' in function definition",
      [
        "lambda b, «b»: 0",
        "lambda b, c, «b», **k: 0",
        "lambda b, «b», /, c: 0",
        "def f(b, «b»): pass",
        "lambda a, b, *a, «b»: 0",
      ]
    ),
    (
      "SyntaxError: duplicate argument 'e' in function definition",
      [
        "lambda b, e=2, «e»=2, /: 0",
        "def f(e=2, «e»=2, **k): pass",
        "lambda e=2, «e»=2: 0",
        "lambda c, e=2, «e»=2, e=2: 0",
        "def f(e=2, «e»=2, *a, a): pass",
      ]
    ),
    (
      "SyntaxError: duplicate argument 'd' in function definition",
      [
        "def f(d=1, «d»=1): pass",
        "def f(d=1, «d»=1, **k): pass",
        "lambda c, d=1, e=2, «d»=1: 0",
        "def f(*a, d=1, «d»=1): pass",
        "lambda d=1, «d»=1: 0",
      ]
    ),
  ]
}
