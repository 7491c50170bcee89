#!/usr/bin/env python3.11
"""What CPython 3.11 answers to calls of its built-ins and methods with all sorts of arguments.

    calls.py            writes Tests/InterpreterTests/Golden/Calls/NAME.txt
    calls.py --compare  prints the names of the files that are not what CPython answers; fails if any

A line is a JSON array of an expression and what the prompt shows for it, the last line of the
traceback for an exception. The calls are drawn by a seed, so that they are the same each time.
What no two runs answer alike is left out (addresses, hashes of texts, the order of sets of texts),
and so is what the shell leaves out (complex numbers, descriptors of attributes).
"""

import ast
import contextlib
import io
import itertools
import json
import random
import sys
import warnings
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "Tests/InterpreterTests/Golden/Calls"

VALUES = """
None True 0 1 -1 3 255 256 2**70 -2**70 1.5 -0.0 float('inf') float('nan') '' 'a' 'abc' 'é' '12'
' 1_0 ' b'' b'a' b'ab' [] [3,1,2] [1,'a'] () (1,2) ('a','b') {} {'a':1} {1:2,3:4} set() {5}
frozenset({7}) range(3) range(0) len int str ... iter([1,2]) [(1,2)] ['ab','cd'] slice(1,2)
ValueError ValueError('x') {'b':1}.keys() {'b':1}.items() {'b':1}.values() zip([1],[2]) object type
""".split()

FUNCTIONS = """
print len str repr int float bool list dict set frozenset tuple bytes range enumerate zip map filter
sorted reversed sum min max any all abs round divmod pow ord chr hex bin oct isinstance type hash
getattr hasattr callable iter next format setattr delattr issubclass slice ascii object
""".split()

KEYWORDS = """
key reverse default start strict base encoding errors sep end file object iterable mod ndigits number
exp source obj name zzz maxsplit keepends tabsize signed byteorder length bytes_per_sep delete count
""".split()

RECEIVERS = {
    "str": ["''", "'a b  c'", "'Hello World'", "'éà ñ'", "'ΑΣ'", "'٣'", "' \\t\\n x \\r\\n'",
            "'a\\tb'", "'-12'", "'ß'", "'ǅ'", "'a\\x1cb\\u2028c'", "'{} {}'", "'aXbXc'"],
    "bytes": ["b''", "b'a b  c'", "b'Hello World'", "b'caf\\xc3\\xa9'", "b'\\xff\\xfe'",
              "b' \\t\\n x \\r\\n'", "b'a\\tb'", "b'-12'", "b'aXbXc'"],
    "list": ["[]", "[1,2,3]", "['b','a']", "[1,'a']", "[1,1.0,True]"],
    "dict": ["{}", "{'a':1}", "{1:2,'b':[]}"],
    "set": ["set()", "{1}", "{1,2,3}"],
    "frozenset": ["frozenset()", "frozenset({1,2,3})"],
    "tuple": ["()", "(1,2,1)", "('a',)"],
    "int": ["(0)", "(5)", "(-255)", "(2**70)"],
    "float": ["1.5", "(-0.0)", "2.0", "1e308", "float('nan')", "float('inf')", "5e-324"],
    "range": ["range(0)", "range(5)", "range(1,10,3)", "range(10,0,-2)"],
    "slice": ["slice(1,5,2)", "slice(None)", "slice('a')", "slice(None,None,-1)"],
}

ARGUMENTS = """
None True 0 1 -1 3 2**70 -2**70 1.5 '' 'a' 'b' 'abc' 'X' ' ' 'é' 'ascii' 'utf-8' 'latin-1' 'ignore'
'replace' 'bogus' b'' b'a' b'X' b'ab' [] [1,2] ['a','b'] [b'a'] () (1,) ('a','b') (b'a',) {} {'a':1}
{97:'z'} set() {1} {1,2} range(3) 'big' 'little' len str {1:2}.keys() [(1,2)] 97 256 float('nan')
""".split()

NUMBERS = """
0 7 -7 255 1234567 -1234567 10**20 True 65 0.0 -0.0 1.5 -1.5 1e16 1e15 123456789.123 1e-5 0.0001
1e300 5e-324 float('inf') float('-inf') float('nan') 2.675 0.5 100.0 9999995.0 99999.95 -0.001
""".split()
TEXTS = ["''", "'abc'", "'é€'", "None", "[1]", "b'a'", "(1,2)", "{'a':1}", "('x',5)"]

TEMPLATES = """
{} {0} {1} {a} {0.real} {0[0]} {0[a]} {0!r} {!s} {!a} {!x} {!} {:>5} {:{}} {0:{1}} {:{}{}} { } {{ }}
{{}} {0 {0! {0: {0[ {0[]} {0[a]b} {0.} {-1} {00} {01} {0[99999999999999999999]} {:{:{}}} {!r:>10} {:,}
{:d} {:x} {:.2f} {0.nope} {:%} {a-b} {:é>5} {:}} {0[0][0]} {0[a][b]} {}{0} {0}{} {a.b} {0:{0:{0}}}
""".split()
CALLS = ["", "1", "'abc'", "[1,2]", "{'a': 5}", "1.5, 3", "'x', '>5'", "5, 10, 2", "a=1", "None",
         "'q', a=2", "{'a': {'b': 9}}", "[[1]]"]


# The calls


def functions(draw):
    for name in FUNCTIONS:
        yield f"{name}()"
        for value in draw.sample(VALUES, 30):
            yield f"{name}({value})"
        for count, several in ((2, 24), (3, 10), (4, 3)):
            for _ in range(several):
                yield f"{name}({', '.join(draw.choices(VALUES, k=count))})"
        for keyword in draw.sample(KEYWORDS, 8):
            given = draw.choices(VALUES, k=draw.randrange(3))
            yield f"{name}({', '.join([*given, f'{keyword}={draw.choice(VALUES)}'])})"


def methods(type_name, draw):
    for method in dir(eval(type_name)):
        if method.startswith("__") or not callable(getattr(eval(type_name), method)):
            continue
        receivers = RECEIVERS[type_name]
        for receiver in draw.sample(receivers, min(len(receivers), 6)):
            yield f"{receiver}.{method}()"
            for value in draw.sample(ARGUMENTS, 5):
                yield f"{receiver}.{method}({value})"
            for count in (2, 2, 3):
                yield f"{receiver}.{method}({', '.join(draw.choices(ARGUMENTS, k=count))})"
            keyword = f"{draw.choice(KEYWORDS)}={draw.choice(ARGUMENTS)}"
            yield f"{receiver}.{method}({keyword})"
        for given in ("", "1", "[1], 2"):
            yield f"{type_name}.{method}({given})"


def specification(draw):
    parts = [["", "<", ">", "^", "="], ["", "", "+", "-", " "], ["", "", "z"], ["", "", "#"],
             ["", "", "0"], ["", "", "1", "12", "20"], ["", "", ",", "_"],
             ["", "", ".0", ".1", ".3", ".10", ".20", "."], list("dboxXnceEfFgGs%q") + [""] * 8]
    text = "".join(map(draw.choice, parts))
    return draw.choice(["", "*", "é", "0"]) + text if text[:1] in tuple("<>^=") else text


def conversion(draw):
    parts = [["", "", "-", "+", " ", "#", "0", "+0"], ["", "", "5", "12", "*"],
             ["", "", ".0", ".2", ".*"], ["", "", "l"], "diouxXeEfFgGcrsa%qb"]
    return "%" + "".join(map(draw.choice, parts))


def formats(draw):
    for value in NUMBERS + TEXTS:
        for _ in range(24):
            yield f"format({value}, {specification(draw)!r})"
        for _ in range(12):
            yield f"{conversion(draw)!r} % {value}"
            yield f"b{conversion(draw)!r} % {value}"
    for _ in range(200):
        template = conversion(draw) + draw.choice(["", "é", "%%"]) + conversion(draw)
        yield f"{template!r} % ({', '.join(draw.choices(NUMBERS + TEXTS, k=draw.randrange(1, 4)))},)"
    for template, given in itertools.product(TEMPLATES, CALLS):
        yield f"{template!r}.format({given})"


def tables():
    yield "functions", functions(random.Random(1))
    for place, type_name in enumerate(RECEIVERS):
        yield type_name, methods(type_name, random.Random(100 + place))
    yield "formats", formats(random.Random(3))


# The answers


LEFT_OUT = {
    # A complex number; a class.
    "pow(-2**70, 1.5)",
}


def is_left_out(source, value):
    """Whether no two runs, or the shell on purpose, answer alike."""
    if isinstance(value, (set, frozenset)) and len(value) > 1:
        # The order of numbers follows the size of the table, and that of its history.
        return len(value) > 4 or not all(isinstance(element, int) for element in value)
    if source.startswith("hash(") and value is not None:
        # What is no number, and NaN, hashes by its address or by chance.
        hashed = eval(source[5:-1])
        return not isinstance(hashed, (int, float)) or hashed != hashed
    # Classes are not made in the shell, and methods of classes know no addresses.
    return source.startswith("type(") and source.count(", ") >= 2 or source in LEFT_OUT


def last_line(error):
    """The last line as the prompt prints it, with the name it suggests."""
    report = io.StringIO()
    error = error.with_traceback(None)
    error.__context__ = error.__cause__ = None
    with contextlib.redirect_stderr(report):
        sys.__excepthook__(type(error), error, None)
    return report.getvalue().rstrip("\n").split("\n")[-1]


def answer(source):
    """What the prompt shows, None for what is left out."""
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        try:
            tree = ast.parse(source, mode="eval")
            value = eval(compile(tree, "<stdin>", "eval"), {})
            if is_left_out(source, value):
                return None
            if value is not None:
                print(repr(value))
        except Exception as error:
            if is_left_out(source, None):
                return None
            print(last_line(error))
    text = shown.getvalue()
    return None if " at 0x" in text or len(text) > 400 else text


def is_endless(source):
    """Whether CPython would compute for years."""
    return source.startswith("pow(") and "2**70" in source


def text(cases):
    lines = []
    for source in dict.fromkeys(cases):
        if is_endless(source):
            continue
        shown = answer(source)
        if shown is not None:
            lines.append(json.dumps([source, shown], ensure_ascii=False))
    return "\n".join(lines) + "\n"


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit(f"calls.py: needs CPython 3.11, this is {sys.version.split()[0]}")
    warnings.simplefilter("ignore")
    compares = "--compare" in sys.argv[1:]
    different = []
    FOLDER.mkdir(exist_ok=True)
    for name, cases in tables():
        path = FOLDER / f"{name}.txt"
        content = text(cases)
        if not compares:
            path.write_text(content)
            print(f"{name}: {content.count(chr(10))} calls")
        elif not path.exists() or path.read_text() != content:
            different.append(name)
    print("\n".join(different), end="\n" if different else "")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
