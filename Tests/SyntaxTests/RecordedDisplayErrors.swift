/// Displays and f-strings that are no Python, and what CPython says of them.
///
/// Recorded with CPython 3.11.7: `compile(source, "<stdin>", "exec")`.
enum RecordedDisplayErrors {
  static let displays: [(message: String, sources: [String])] = [
    (
      "SyntaxError: invalid syntax. Perhaps you forgot a comma?",
      [
        "f(a b)",
        "f(a, b c)",
        "[1 2]",
        "{1: 2 3: 4}",
        "print(a, b c)",
        #"print(f"a" b)"#,
        "foo('a' b)",
        #"x = [1,\#n2\#n3]"#,
        #"x = {'a': 1\#n'b': 2}"#,
        "x = {'a' 1}",
        "x = {'a', 'b' 'c' 1}",
        "f(x y for z in w)",
        "{a b for c in d}",
        "{a: b c for d in e}",
        "x[1 2]",
        "x[a:b c]",
        "f(*a b)",
        "f(**a b)",
        "(a, b c)",
        "f(a.b c)",
        "f(a)(b c)",
        "(a b) c",
        "a[b c]",
        "foo(a, 'b' c, d)",
        "foo(a = b c)",
        "foo(a = 'b' c)",
        "foo(a = {'x': 1} b)",
        "{'a': b c}",
        "{'a': b, 'c': d e}",
        "print(x, y = 1 2)",
      ]
    ),
    (
      "SyntaxError: ':' expected after dictionary key",
      [
        "{1: 2, 3}",
        #"x = {'a': 1,\#n'b' 2}"#,
        "x = {'a': 1, 'b'}",
        "{'a': b, 'c' d}",
        "{**a, 1}",
      ]
    ),
    (
      "SyntaxError: expression expected after dictionary key and ':'",
      [
        "{1:}",
        "{'a' : 1, 2 : }",
        "{'a' : 1, 2 : , 3: 4}",
      ]
    ),
    (
      "SyntaxError: iterable unpacking cannot be used in comprehension",
      [
        "[*a for a in b]",
        "f(*x for x in y)",
        "(*x for z in w)",
      ]
    ),
    (
      "SyntaxError: did you forget parentheses around the comprehension target?",
      [
        "[a, b for a in c]",
        "[x, *y for z in w]",
        "{x, y for z in w}",
      ]
    ),
    (
      "SyntaxError: dict unpacking cannot be used in dict comprehension",
      [
        "{**a for a in b}"
      ]
    ),
    (
      "SyntaxError: trailing comma not allowed without surrounding parentheses",
      [
        "from a import b,"
      ]
    ),
  ]

  static let formatStrings: [(message: String, sources: [String])] = [
    (
      "SyntaxError: cannot assign to f-string expression here. Maybe you meant '==' "
        + "instead of '='?",
      [
        "f'{x}' = 1"
      ]
    ),
    (
      "SyntaxError: f-string: expecting '}'",
      [
        "f'{'",
        "f'{a'",
        "f'{a!rr}'",
        "f'{a:'",
        "f'{a!r:'",
        "f'{a='",
        "f'{a=b}'",
        "f'{1 = 2}'",
        "f'{f'",
        "f'{x = y}'",
        "f'''{x'''",
        "f'{x=!r }'",
        "f'{x!r :5}'",
      ]
    ),
    (
      "SyntaxError: f-string: empty expression not allowed",
      [
        "f'{}'",
        "f'{ }'",
      ]
    ),
    (
      "SyntaxError: f-string: single '}' is not allowed",
      [
        "f'}'",
        "f'{x}}'",
        "f'{{x}'",
        "f'{x:}}'",
        #"f'\}'"#,
      ]
    ),
    (
      "SyntaxError: f-string: invalid conversion character: expected 's', 'r', or 'a'",
      [
        "f'{a!x}'",
        "f'{a!}'",
        "f'{a! r}'",
      ]
    ),
    (
      "SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma?",
      [
        "f'{a b}'",
        "f'{x y}'",
        "f'{f(a b)}'",
        "f'{x:{y z}}'",
        #"f'{x["a" b]}'"#,
      ]
    ),
    (
      "SyntaxError: f-string: expressions nested too deeply",
      [
        "f'{a:{b:{c:{d}}}}'",
        "f'{a:{b:{c}}}'",
      ]
    ),
    (
      "SyntaxError: f-string: unmatched ')'",
      [
        "f'{a)}'"
      ]
    ),
    (
      "SyntaxError: f-string: closing parenthesis ']' does not match opening parenthesis '('",
      [
        "f'{(a]}'"
      ]
    ),
    (
      "SyntaxError: f-string: closing parenthesis '}' does not match opening parenthesis '('",
      [
        "f'{(a}'",
        "f'{(x}'",
        "f'{x(}'",
      ]
    ),
    (
      "SyntaxError: f-string expression part cannot include '#'",
      [
        "f'{#}'"
      ]
    ),
    (
      "SyntaxError: f-string: cannot use starred expression here",
      [
        "f'{*a}'"
      ]
    ),
    (
      "SyntaxError: f-string: cannot use double starred expression here",
      [
        "f'{**a}'"
      ]
    ),
    (
      "SyntaxError: f-string: unterminated string",
      [
        #"f'{"a}'"#
      ]
    ),
    (
      "SyntaxError: f-string: invalid syntax",
      [
        "f'{a.}'",
        "f'{a $ b}'",
        "f'{not}'",
        #"f'''{\#n1 +\#n}'''"#,
      ]
    ),
    (
      "SyntaxError: f-string: closing parenthesis '}' does not match opening parenthesis '['",
      [
        "f'{a[}'"
      ]
    ),
    (
      "SyntaxError: f-string: expression required before '!'",
      [
        "f'{!r}'"
      ]
    ),
    (
      "SyntaxError: f-string: expression required before ':'",
      [
        "f'{:x}'"
      ]
    ),
    (
      "SyntaxError: f-string: expression required before '='",
      [
        "f'{=}'"
      ]
    ),
    (
      "SyntaxError: f-string: expected 'else' after 'if' expression",
      [
        "f'{x if y}'"
      ]
    ),
    (
      "SyntaxError: f-string: unmatched ']'",
      [
        "f'{]}'"
      ]
    ),
  ]
}
