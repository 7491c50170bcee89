#!/usr/bin/env python3
"""Records what CPython 3.11 does with values, for Tests/ValuesTests.

Each file under Golden holds one case a line: a JSON array of the inputs and, last, the answer. A value
that is not JSON is written as an object of one key: list, tuple, dict (pairs), set, frozenset, bytes
(hexadecimal), or up (the container so many levels further out, for cycles).

    python3.11 scripts/oracle/values.py
"""

import itertools
import json
import pathlib
import pprint
import random
import re
import struct
import sys

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Tests" / "ValuesTests" / "Golden"
RANDOM = random.Random(20200422)


def encode(value, outer=()):
    for level, container in enumerate(reversed(outer)):
        if container is value:
            return {"up": level}
    inner = (*outer, value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return {type(value).__name__: [encode(item, inner) for item in value]}
    if isinstance(value, dict):
        return {"dict": [[encode(k, inner), encode(v, inner)] for k, v in value.items()]}
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    return value


def answer(function):
    """The result, or the exception as its class and text."""
    try:
        return function()
    except Exception as error:
        return {"error": type(error).__name__, "text": str(error)}


def write(name, cases):
    lines = [json.dumps(case, separators=(",", ":")) for case in cases]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.txt").write_text("\n".join(lines) + "\n")
    print(f"{name}: {len(lines)} cases")


# Values


def cycles():
    looped = [1]
    looped.append(looped)
    mutual = {"a": [1, 2]}
    mutual["a"].append(mutual)
    held = ([],)
    held[0].append(held)
    wide = {"key": ["x" * 30, "y" * 30]}
    wide["key"].append(wide)
    wide["key"].append(wide["key"])
    return [looped, mutual, held, wide]


TEXTS = [
    "", "a", "it's", 'say "hi"', "both ' and \"", "back\\slash", "tab\tnew\nline\rreturn",
    "\x00\x1f\x7f\x80\x9f\xa0\xad", "é", "e\u0301", "中文字", "emoji 😀 done", "\u200b\u2028\ufeff",
    "\U0001f9ff\U000e0001\U0010ffff", "\u0378\ue000", "trailing space ", "'", '"', "\\'",
    "a\u1680b\u3000c", "x" * 100,
    "The quick brown fox jumps over the lazy dog and keeps running through the forest at night",
    "Adding agent 'DESKTOP-GFT9S1R' to the management server",
    "one\ntwo\r\nthree\x0bfour\x0cfive\x1csix\x85seven\u2028eight and then a rather long ninth line",
    "\n\n\n", "word " * 30, "   leading blanks and  double  blanks   everywhere   in   the   text   ",
    "no-blanks-at-all-" * 10, "quotes ' here and \" there, again ' and \" in a long text that wraps",
    "äöü ß " * 20, "日本語 " * 25, "a\tb " * 25, "a\xa0b\xa0" * 25,
]

NUMBERS = [
    0, 1, -1, 7, 255, -256, 10**15, 2**53, 2**63 - 1, -(2**63), 2**63, 2**64, 10**30, -(10**40),
    944455285181775873, 0.0, -0.0, 0.1, 1.0, -1.5, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5,
    1.5e300, 5e-324, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 1e22, 1e23,
    2.0**53, 2.0**63, 0.30000000000000004, 123456.789, 9999999999999998.0,
]

BYTES = [
    b"", b"a", b"it's", b"'\"", b"\x00\xff\n\t\\", bytes(range(256)), b"abcd" * 30,
    b"'" * 40 + b'"' * 41, b"xyz" * 35,
]


def structures():
    task = {
        "cancelRequested": False, "cancellable": True, "state": "started",
        "completedAt": "2020-04-22T11:34:03.290396913Z",
        "context": {
            "IsProcessRoot": True,
            "Persistent": {
                "AgentType": "agent", "ID": "f7358a00-8469-45ae-a0c3-22952e9ed12f",
                "Name": "DESKTOP-GFT9S1R", "OwnerID": "1496265",
            },
            "UserName": "DESKTOP-GFT9S1R\\AMS User",
            "title": "Adding agent 'DESKTOP-GFT9S1R' to the management server",
        },
        "id": 944455285181775872, "issuer": {"clusterId": "", "id": ""}, "progress": None,
    }
    return [
        None, True, [], (), {}, set(), frozenset(), [[]], [{}], ((),), (1,), ([1],), [1, 2, 3],
        {1}, frozenset({2}), {"a": 1}, {"b": 1, "a": 2}, task, {"items": [task, task]},
        list(range(30)), tuple(range(40)), {n: n * n for n in range(20)},
        {f"key{n}": list(range(n)) for n in range(12)},
        {1: "int", "a": "str", None: "none", 2.5: "float", (1, 2): "tuple", b"x": "bytes"},
        {(1, "a"): 1, (1, 2): 2, (0, "z"): 3}, {True: "yes", False: "no"},
        [["a" * 20, "b" * 20], ["c" * 20, ["d" * 20, "e" * 20]]],
        ["short", "x" * 90, ["nested", "y" * 90]], {"k": "word " * 30, "l": ["word " * 20]},
        [b"abcd" * 30, {"raw": b"\x00\xff" * 40}], {"long key " * 12: "value " * 20},
        (("a" * 40, "b" * 40),), [(("deep", ["x" * 70]),)], {"t": (1,), "u": ("z" * 80,)},
        [[[[[[[[[[1, 2, 3, 4, 5] * 3]]]]]]]]], {"a": {"b": {"c": {"d": {"e": ["f" * 50] * 3}}}}},
        frozenset({(1, 2)}), [frozenset({"x" * 80})], {"s": {"y" * 80}},
        set(range(40)), frozenset(range(100, 140)), [1234567, -1234567, 1000, 999, 10**20],
        {"é" * 10: "ü " * 40, "中": ["文" * 30, "字" * 40]}, "plain text at the top " * 6,
        b"bytes at the top of it all " * 5, ["a'b", 'a"b', "a'\"b"] * 8,
        [None, True, False, 1.5, 1e100, -3, "x"] * 6, {"": "", " ": " "},
        ["it's a long line\nwith breaks " * 4], [[i] * i for i in range(9)], *cycles(),
    ]


def random_value(depth, rng=RANDOM, is_json=False):
    kind = rng.random()
    if depth == 0 or kind < 0.4:
        leaf = rng.randrange(7 if is_json else 8)
        if leaf == 0:
            return rng.choice([None, True, False])
        if leaf == 1:
            return rng.randint(-(10 ** rng.randrange(1, 25)), 10 ** rng.randrange(1, 25))
        if leaf == 2:
            return rng.uniform(-1, 1) * 10.0 ** rng.randrange(-20, 25)
        if leaf == 7:
            return bytes(rng.randrange(256) for _ in range(rng.randrange(60)))
        alphabet = rng.choice(["abc de", "ab'\" \\", "xyz\n\t ", "é中😀 \u2028", "word word "])
        return "".join(rng.choice(alphabet) for _ in range(rng.choice([0, 3, 8, 20, 60, 100])))
    size = rng.choice([0, 1, 2, 3, 5])
    items = [random_value(depth - 1, rng, is_json) for _ in range(size)]
    if kind < 0.6:
        return items
    if kind < 0.7 and not is_json:
        return tuple(items)
    return {"".join(rng.choice("kéy '\"") for _ in range(rng.randrange(12))) + str(n): item
            for n, item in enumerate(items)}


# Files


def representations():
    values = [*structures(), *TEXTS, *NUMBERS, *BYTES]
    values += [random_value(4) for _ in range(60)]
    return [[encode(value), repr(value), ascii(value)] for value in values]


def floats():
    doubles = list(NUMBERS)
    for _ in range(1500):
        doubles.append(struct.unpack("<d", RANDOM.randbytes(8))[0])
        doubles.append(RANDOM.uniform(-1, 1) * 10.0 ** RANDOM.randrange(-12, 22))
    doubles = [float(number) for number in doubles]
    return [[struct.pack(">d", number).hex(), repr(number)] for number in doubles]


def layouts():
    values = structures() + TEXTS + BYTES + [random_value(4) for _ in range(40)]
    cases = []
    grid = list(itertools.product(
        [1, 5, 20, 40, 80, 120, 1000], [0, 1, 2, 4, 7], [None, None, 1, 2, 3], [False, True],
        [True, False], [False, True]))
    for value in values:
        chosen = [(80, 1, None, False, True, False)] + RANDOM.sample(grid, 12)
        for width, indent, depth, compact, sort_dicts, underscores in chosen:
            options = {"width": width, "indent": indent, "depth": depth, "compact": compact,
                       "sort_dicts": sort_dicts, "underscore_numbers": underscores}
            text = pprint.pformat(value, **options)
            if len(text) > 3000 and RANDOM.random() < 0.7:
                continue
            cases.append([encode(value), options, re.sub(r"id=\d+", "id=0", text)])
    return cases


JSON_TEXTS = [
    "", " ", "null", " true ", "false", "nul", "tru", "NaN", "Infinity", "-Infinity", "-Inf", "Nan",
    "0", "-0", "-", "01", "-01", "1.", "1.5", ".5", "1e5", "1E+5", "1e", "1e+", "1.5e-7", "1e400",
    "-1e400", "1e-400", "-0.0", "0e0", "123456789012345678", "1234567890123456789",
    "12345678901234567890", "-9223372036854775808", "9223372036854775808",
    "0.1", "0.30000000000000004", "9007199254740993.0", "1.7976931348623158e308", "4.9e-324",
    "2.2250738585072011e-308", "123456789012345678901234567890.5", "1" * 4300, "1" * 4301,
    "-" + "9" * 5000, '""', '"a"', '"', '"abc', '"\\"', '"\\', '"\\q"', '"\\u12"', '"\\u12',
    '"\\u1234', '"\\u123g"', '"\\u00e9"', '"\\ud83d\\ude00"', '"\\ud83d\\ude00', '"\\ud83d\\u12"',
    '"\\n\\t\\r\\b\\f\\/\\\\\\""', '"tab\there"', '"nul\x00"', '"é中😀"', '"é中😀', "[", "]", "[]", "[ ]",
    "[1", "[1,", "[1,]", "[1 2]", "[,1]", "[1,2]", "[[],[[]]]", "{", "}", "{}", "{ }", '{"a"',
    '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a" 1}', '{"a":1 "b":2}', "{a:1}", "{1:1}",
    '{"a":1,"a":2}', '{"a":1,"b":2,"a":3}', '[{"a":1,"b":2},{"a":3,"b":4},{"a":5},{"b":6,"a":7}]',
    '[{"a":1,"b":2},{"a":1,"b":2,"c":3},{"a":1,"b":2},{"a":1},{}]',
    '[{"\\u0061":1},{"a":2},{"\\u0061":3,"a":4}]', '[{"a":{"x":1}},{"a":{"x":2}},{"a":{"y":3}}]',
    "1 2", "null null", "[] x", "\n\n  x", '{\n  "a": 1,\n  b\n}', '["é", "😀", x]', "\ufeff1",
    "// no", "'a'", "\x0b1", "\xa01", "1\n2", '{"a":\n[1,\n2,\n}', "[1}", '{"a":1]', "true1",
]

JSON_BYTES = [
    b"\xff", b'"\xff"', b'"\x80"', b'"\xc0\x80"', b'"\xe0\x80\x80"', b'"\xe2\x82"', b'"\xe2\x82',
    b'"\xf0\x9f\x98', b'"\xf0\x9f\x98x"', b'"\xf4\x90\x80\x80"', b'"\xf5"', b'"ok\xc3\xa9"',
    b"\xef\xbb\xbf[1]", "[1, 2]".encode("utf-16"), "[1]".encode("utf-16-le"),
    '["é😀"]'.encode("utf-16-be"), '["é😀"]'.encode("utf-32"), "[1]".encode("utf-32-le"),
    "[1]".encode("utf-32-be"), b"\xff\xfe1\x002", b"1\x00", b"\x001", b'\xed\xa0', b'"\xc3',
]


def loaded(text):
    value = json.loads(text)
    return {"dumps": json.dumps(value), "repr": repr(value),
            "text": json.dumps(value, ensure_ascii=False)}


def is_unicode(text):
    """False for half of a surrogate pair, which Swift's strings don't hold."""
    return not any(0xD800 <= ord(character) < 0xE000 for character in text)


def readings():
    cases = [[text, answer(lambda: loaded(text))] for text in JSON_TEXTS]
    cases += [[{"bytes": text.hex()}, answer(lambda: loaded(text))] for text in JSON_BYTES]
    for _ in range(150):
        value = random_value(3, is_json=True)
        text = json.dumps(value, ensure_ascii=RANDOM.random() < 0.5,
                          indent=RANDOM.choice([None, None, 2]))
        cases.append([text, answer(lambda: loaded(text))])
        # One change each: a deletion, a doubling, another character.
        for _ in range(4):
            at = RANDOM.randrange(len(text) + 1)
            kind = RANDOM.randrange(3)
            change = "" if kind == 0 else RANDOM.choice('{}[],:"\\ue0129-.\n\x01 é😀nt')
            broken = text[:at] + change + text[at + (kind < 2):]
            cases.append([broken, answer(lambda: loaded(broken))])
    return [case for case in cases if is_unicode(case[1].get("text", ""))]


def writings():
    options = [
        {}, {"indent": 2}, {"indent": 0}, {"indent": "\t"}, {"sort_keys": True},
        {"separators": [",", ":"]}, {"ensure_ascii": False}, {"skipkeys": True},
        {"indent": 4, "sort_keys": True, "ensure_ascii": False}, {"allow_nan": False},
        {"allow_nan": False, "indent": 1},
    ]
    values = structures() + TEXTS + NUMBERS + BYTES[:2] + [random_value(4) for _ in range(30)]
    values += [{1: 1, "1": 2}, {None: 1}, {True: 1, 1.5: 2, 10**30: 3}, {float("nan"): 1},
               {(1,): 1}, {"a": {"b": {1, 2}}}, {2: 1, 10: 2, 1: 3}, {"b": 1, 2: 2}]
    cases = []
    for value in values:
        for chosen in [options[0], *RANDOM.sample(options[1:], 4)]:
            cases.append([encode(value), chosen,
                          answer(lambda: json.dumps(value, **chosen))])
    return cases


def integers():
    numbers = [0, 1, -1, 2, -2, 3, 7, -7, 10, 63, 64, 65, 100, 2**31, 2**62, 2**63 - 1, 2**63,
               -(2**63), -(2**63) - 1, 2**64, 2**64 - 1, -(2**64), 2**127, 10**20, -(10**20),
               10**40 + 7, -(10**40) - 7, 2**200, -(2**200), 2**200 - 1, 3**150]
    numbers += [RANDOM.getrandbits(bits) * RANDOM.choice([1, -1]) for bits in range(20, 400, 25)]
    operations = {
        "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
        "//": lambda a, b: a // b, "%": lambda a, b: a % b, "/": lambda a, b: (a / b).hex(),
        "&": lambda a, b: a & b, "|": lambda a, b: a | b, "^": lambda a, b: a ^ b,
        "<": lambda a, b: a < b, "==": lambda a, b: a == b,
        "<<": lambda a, b: a << b, ">>": lambda a, b: a >> b, "**": lambda a, b: a**b,
    }
    cases = []
    for name, operation in operations.items():
        for a, b in itertools.product(numbers, numbers):
            if name in ("<<", "**") and not 0 <= b <= 30 or name == ">>" and b > 10**6:
                continue
            if RANDOM.random() < 0.12 or b == 0:
                cases.append([name, str(a), str(b), shown(answer(lambda: operation(a, b)))])
    for a in numbers:
        cases += [["neg", str(a), "0", str(-a)], ["~", str(a), "0", str(~a)],
                  ["float", str(a), "0", float(a).hex()], ["hex", str(a), "0", f"{a:x}"],
                  ["oct", str(a), "0", f"{a:o}"], ["bin", str(a), "0", f"{a:b}"],
                  ["length", str(a), "0", str(a.bit_length())]]
    return cases


def shown(result):
    return result if isinstance(result, (dict, str)) else str(result)


def powers():
    cases = []
    for a in [0, 1, 2, 3, -5, 10**20, -(10**20)]:
        for b in [0, 1, 2, 5, 100, 10**15, -1, -3]:
            for m in [1, 2, 7, -7, 10**9 + 7, -(10**19), 2**70, 0]:
                cases.append([str(a), str(b), str(m), shown(answer(lambda: pow(a, b, m)))])
    return cases


def parsings():
    texts = ["0", "1", "-1", "+5", " 42 ", "\t7\n", "", " ", "-", "+-1", "1_000", "1__0", "_1", "1_",
             "0x1f", "0X1F", "0o17", "0b101", "0x", "0x_1f", "017", "00", "z", "Zz", "1.5", "1e5",
             "１２", "٣", "²", "12\n3", "it's", "9" * 4300, "9" * 4301, "1_0" * 2000, "0" * 5000,
             "ff" * 3000, "\xa05\xa0", "- 1", "9223372036854775808", "-9223372036854775808", "x1"]
    return [[text, base, answer(lambda: f"{int(text, base):x}")]
            for text in texts for base in [10, 0, 16, 2, 8, 36, 3, 1, 37]
            if len(text) < 100 or base in (10, 16)]


def comparisons():
    values = [None, True, False, 0, 1, 2, -1, 1.0, 0.5, -0.0, 2**53, 2.0**53, 2**53 + 1, 2**63,
              2.0**63, 2**63 + 1, 10**400, -(10**400), float("inf"), float("-inf"), float("nan"),
              "", "a", "b", "A", "é", "e\u0301", "\uffff", "\U00010000", b"", b"a", b"\xff",
              [], [1], [1, 2], [1.0, 2], [1, "a"], [2], [[1], 2], (), (1,), (1, 2), (1, "a"),
              {}, {"a": 1}, {"a": 1.0}, {"b": 1, "a": 1}, {"a": 1, "b": 1}, {1: "x"}, {1.0: "x"},
              {True: "x"}, set(), {1}, {1, 2}, frozenset({1}), frozenset({1, 2, 3}), [float("nan")]]
    cases = []
    for left, right in itertools.product(values, values):
        if RANDOM.random() < 0.5:
            continue
        both_nan = "nan" in repr(left) and "nan" in repr(right)
        equal = None if both_nan else left == right
        cases.append([encode(left), encode(right), equal,
                      shown(answer(lambda: left < right)), shown(answer(lambda: left >= right))])
    return cases


def hashes():
    values = NUMBERS[:-8] + [True, (), (1,), (1, 2), (1, (2.5, -3)), (-1, -2), 10**25, -(10**25), -2,
                             2**61 - 1, 2**61 - 2, 2**61, -(2**61) + 1, 0.1, -0.1, 1e300, 5e-324]
    values += [RANDOM.uniform(-1, 1) * 10.0 ** RANDOM.randrange(-30, 30) for _ in range(40)]
    values = [value for value in values if value == value]
    return [[encode(value), hash(value)] for value in values]


def sets():
    """Sets by the order in which their elements came, and the order in which they are."""
    cases = []
    for _ in range(200):
        size = RANDOM.choice([2, 3, 5, 8, 20, 60, 200])
        spread = RANDOM.choice([size, 10 * size, 2**60])
        numbers = [RANDOM.randrange(-spread, spread) * RANDOM.choice([1, 1, 0.5])
                   for _ in range(size)]
        collected = set()
        for number in numbers:
            collected.add(number)
        cases.append([numbers, list(collected)])
    return cases


def orders():
    cases = []
    for _ in range(150):
        size = RANDOM.choice([2, 3, 8, 30, 63, 64, 100, 300])
        numbers = [RANDOM.randrange(size) for _ in range(size)]
        pairs = [(number, index) for index, number in enumerate(numbers)]
        cases.append([numbers, [index for _, index in sorted(pairs, key=lambda p: p[0])]])
    return cases


if __name__ == "__main__":
    if sys.version_info[:2] != (3, 11):
        sys.exit("The answers are those of CPython 3.11.")
    write("representations", representations())
    write("floats", floats())
    write("layouts", layouts())
    write("json-readings", readings())
    write("json-writings", writings())
    write("integers", integers())
    write("powers", powers())
    write("parsings", parsings())
    write("comparisons", comparisons())
    write("orders", orders())
    write("hashes", hashes())
    write("sets", sets())
