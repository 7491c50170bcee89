/// Declarations and names in scopes that are no Python, and what CPython says of them.
///
/// Recorded with CPython 3.11.7: `compile(source, "<stdin>", "exec")`. The
/// range that it gives stands between `«` and `»`.
enum RecordedScopeErrors {
  static let table: [(message: String, sources: [String])] = [
    (
      "SyntaxError: name 'x' is assigned to before global declaration",
      [
        "def f():\n  x = 1\n  «global x»",
        "x = 1\n«global x»",
        "def f():\n  for x in y: pass\n  «global x»",
        "def f():\n  with y as x: pass\n  «global x»",
        "def f():\n  try: pass\n  except E as x: pass\n  «global x»",
        "def f():\n  def x(): pass\n  «global x»",
        "def f():\n  del x\n  «global x»",
        "def f():\n  x += 1\n  «global x»",
        "def f():\n  (x := 1)\n  «global x»",
        "def f():\n  [x := 1 for y in z]\n  «global x»",
      ]
    ),
    (
      "SyntaxError: name 'x' is used prior to global declaration",
      [
        "def f():\n  print(x)\n  «global x»",
        "print(x)\n«global x»",
        "def f():\n  x.y = 1\n  «global x»",
        "def f():\n  x[0] = 1\n  «global x»",
      ]
    ),
    (
      "SyntaxError: name 'x' is parameter and global",
      [
        "def f(x):\n  «global x»"
      ]
    ),
    (
      "SyntaxError: name 'x' is parameter and nonlocal",
      [
        "def f(x):\n  «nonlocal x»"
      ]
    ),
    (
      "SyntaxError: name 'x' is nonlocal and global",
      [
        "def f():\n  «global x»\n  nonlocal x"
      ]
    ),
    (
      "SyntaxError: no binding for nonlocal 'x' found",
      [
        "def f():\n  «nonlocal x»",
        "def f():\n  global x\n  def g():\n    «nonlocal x»",
        "def f():\n  x = 1\n  def g():\n    global x\n    def h():\n      «nonlocal x»",
        "def f():\n  «nonlocal x, y»",
        "def f():\n  def g():\n    «nonlocal x»\n  [x for x in z]",
        "def f():\n  break\n  «nonlocal x»",
      ]
    ),
    (
      "SyntaxError: nonlocal declaration not allowed at module level",
      [
        "«nonlocal x»",
        "return 1\n«nonlocal x»",
      ]
    ),
    (
      "SyntaxError: annotated name 'x' can't be global",
      [
        "def f():\n  x: int\n  «global x»",
        "def f():\n  global x\n  «x: int = 1»",
      ]
    ),
    (
      "SyntaxError: annotated name 'x' can't be nonlocal",
      [
        "def f():\n  x = 1\n  def g():\n    nonlocal x\n    «x: int»"
      ]
    ),
    (
      "SyntaxError: assignment expression cannot rebind comprehension iteration variable 'x'",
      [
        "[«x» := 1 for x in y]",
        "[y for x in a if («x» := 1)]",
        "[[«x» := 1 for y in a] for x in b]",
        "f'{[«x» := 1 for x in y]}'",
        "{x: («x» := 1) for x in y}",
        "{(«x» := 1): 2 for x in y}",
      ]
    ),
    (
      "SyntaxError: assignment expression cannot be used in a comprehension iterable expression",
      [
        "[y for x in («x := 1»)]",
        "[y for x in a for y in («z := 1»)]",
        "[a for a in (lambda: («x := 1»))()]",
      ]
    ),
    (
      "SyntaxError: assignment expression cannot rebind comprehension iteration variable 'j'",
      [
        "[(«j» := 0) for i in range(5) for j in range(5)]"
      ]
    ),
    (
      "SyntaxError: comprehension inner loop cannot rebind assignment expression target 'j'",
      [
        "[i for i in range(5) if (j := 0) for «j» in range(5)]"
      ]
    ),
    (
      "SyntaxError: duplicate argument 'a' in function definition",
      [
        "def f(a, b, «a»): pass",
        "def f(a, *«a»): pass",
        "def f(a, *, «a»): pass",
        "def f(*, a, **«a»): pass",
        "lambda a, «a»: 0",
        "def f(a, /, «a»): pass",
      ]
    ),
    (
      "SyntaxError: duplicate argument 'b' in function definition",
      [
        "def f(a=(lambda b, «b»: 0)): pass"
      ]
    ),
    (
      "SyntaxError: assignment expression cannot rebind comprehension iteration variable 'b'",
      [
        "def f(a=[(«b» := 1) for b in c]): pass"
      ]
    ),
    (
      "SyntaxError: name 'x' is assigned to before nonlocal declaration",
      [
        "def f():\n  a, *x = 1\n  «nonlocal x»"
      ]
    ),
    (
      "SyntaxError: 'break' outside loop",
      [
        "«break»\nreturn"
      ]
    ),
    (
      "SyntaxError: 'continue' not properly in loop",
      [
        "for x in y:\n  def f():\n    «continue»"
      ]
    ),
    (
      "SyntaxError: invalid syntax",
      [
        "def f(a, a):\n  x = «»"
      ]
    ),
    (
      "SyntaxError: unmatched ')'",
      [
        "def f():\n  x = 1\n  global x\n)"
      ]
    ),
  ]
}
