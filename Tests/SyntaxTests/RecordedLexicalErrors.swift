/// Tokens that are no Python, and what CPython says of them.
///
/// Recorded with CPython 3.11.7: `compile(source, "<stdin>", "exec")`.
enum RecordedLexicalErrors {
  static let table: [(message: String, sources: [String])] = [
    (
      "SyntaxError: '(' was never closed",
      [
        "print(*a",
        "from a import (b, c",
        "(",
        "(a",
        #"f(a\#nb = 1"#,
        #"foo(1,\#nbar()\#n"#,
        "x = f(1",
        "foo(1 2",
        #"foo(1 2\#n3"#,
        #"foo(\#n1 2"#,
        "(a b",
        "if (x print(a)",
      ]
    ),
    (
      "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
      [
        "if x = 3: pass",
        "(x = 1)",
        "[x = 1]",
        "{x = 1}",
        "f(a=b for b in c)",
        "a[b=1]",
        "x = (y = 1)",
        "if x = 1 +: pass",
        "(x = 1, y = 2)",
        "(x, y = 1, 2)",
      ]
    ),
    (
      "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?",
      [
        #"print "hello""#,
        "print x",
        "print x, y",
        "print 1 if",
        "x = print 1",
        "f(print b)",
      ]
    ),
    (
      "SyntaxError: Missing parentheses in call to 'exec'. Did you mean exec(...)?",
      [
        #"exec "x""#
      ]
    ),
    (
      "SyntaxError: unterminated string literal (detected at line 1)",
      [
        "'abc",
        #""abc"#,
        "f'abc",
        #"f'{a\#n}'"#,
        #"f'{a["\#n"]}'"#,
        #"'a\"#,
        "'a",
        #""a' b"#,
      ]
    ),
    (
      "SyntaxError: unterminated triple-quoted string literal (detected at line 1)",
      [
        #""""abc"#,
        #"'''a\"#,
        "b'''",
      ]
    ),
    (
      "SyntaxError: unterminated triple-quoted string literal (detected at line 3)",
      [
        #"'''abc\#n\#n"#
      ]
    ),
    (
      "SyntaxError: bytes can only contain ASCII literal characters",
      [
        "b'é'"
      ]
    ),
    (
      "SyntaxError: cannot mix bytes and nonbytes literals",
      [
        "b'abc' 'def'",
        "b'a' f'{x}'",
        "'a' b'b'",
        #"u'a' U"b" r'\d' R'\d' br'\x' Rb'x' fR'{x}\d'"#,
      ]
    ),
    (
      "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in "
        + "position 0-7: unknown Unicode character name",
      [
        #"'\N{DASH}'"#,
        #"f'\N{DASH}'"#,
      ]
    ),
    (
      #"SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in "#
        + #"position 0-2: truncated \xXX escape"#,
      [
        #"'\x4'"#,
        #"f'\x4{a}'"#,
      ]
    ),
    (
      #"SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in "#
        + #"position 0-3: truncated \uXXXX escape"#,
      [
        #"'\u12'"#
      ]
    ),
    (
      "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in "
        + "position 0-9: illegal Unicode character",
      [
        #"'\U12345678'"#
      ]
    ),
    (
      #"SyntaxError: (value error) invalid \x escape at position 0"#,
      [
        #"b'\x4'"#
      ]
    ),
    (
      "SyntaxError: unmatched ')'",
      [
        ")",
        "a)",
        #"if x):\#n pass"#,
      ]
    ),
    (
      "SyntaxError: closing parenthesis ']' does not match opening parenthesis '('",
      [
        "(]",
        "f(a]",
      ]
    ),
    (
      "SyntaxError: closing parenthesis ')' does not match opening parenthesis '['",
      [
        "([)"
      ]
    ),
    (
      "SyntaxError: closing parenthesis '}' does not match opening parenthesis '('",
      [
        "{(a}"
      ]
    ),
    (
      "SyntaxError: invalid decimal literal",
      [
        "1abc",
        "1_",
        "1__0",
        "1e",
        "1e+",
        "1.5abc",
      ]
    ),
    (
      "SyntaxError: leading zeros in decimal integer literals are not permitted; use "
        + "an 0o prefix for octal integers",
      [
        "0777",
        "0_7",
      ]
    ),
    (
      "SyntaxError: invalid hexadecimal literal",
      [
        "0x",
        "0xg",
      ]
    ),
    (
      "SyntaxError: invalid digit '2' in binary literal",
      [
        "0b2",
        "0b12",
      ]
    ),
    (
      "SyntaxError: invalid digit '8' in octal literal",
      [
        "0o8",
        "0o18",
      ]
    ),
    (
      "SyntaxError: invalid binary literal",
      [
        "0b"
      ]
    ),
    (
      "SyntaxError: invalid character '“' (U+201C)",
      [
        "x = “a”"
      ]
    ),
    (
      "SyntaxError: invalid character '…' (U+2026)",
      [
        "x…y"
      ]
    ),
    (
      "SyntaxError: '[' was never closed",
      [
        "a[",
        "[1, 2",
        "x = [1 2",
      ]
    ),
  ]
}
