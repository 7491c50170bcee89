"""Values as source text: the awkward ones first, then nests of them."""

INTS = (
    "0 1 2 3 -1 -2 7 10 -10 63 64 100 255 256 -128 1000 12345 2**31 -2**31 2**32-1 2**53 2**53+1 "
    "2**63-1 2**63 -2**63 -2**63-1 2**64-1 2**64 2**64+1 10**18 10**30 -10**30 10**100 True False"
).split()
FLOATS = (
    "0.0 -0.0 1.0 -1.0 0.5 -0.5 1.5 2.5 -2.5 0.1 0.3 1e-5 1e-4 0.0001234 123456.789 1e15 1e16 "
    "-1e16 1e17 1e22 1e23 9007199254740993.0 1e100 1.7976931348623157e308 5e-324 2.2250738585072014e-308 "
    "float('nan') float('inf') float('-inf') 3.141592653589793 2.675 1.005 0.045 99.995 1e-7"
).split()
TEXTS = [
    "", "a", "b", "ab", "abc", "hello world", "Hello", "x" * 30, " ", "  a  b ", "\t", "a\nb", "\r\n", "\0",
    "'", '"', "'\"", "\\", "a\\nb", "é", "e\u0301", "ß", "İ", "ǆ", "ﬁ", "Σας", "日本", "😀", "👩‍💻", "a😀b",
    "\x1f", "\x7f", "\x85", "\xa0", "\xad", "\u2028", "\u200b", "\ufeff", "\U000e0001", "\uffff", "1", "-1",
    "1.5", "1e5", "0x10", "1_000", "٣", "²", "½", "Ⅷ", "a,b,c", "a=b&c=d", "{}", "%s", "{0}", "%", "{", "}",
    "True", "None", "started", "2020-04-22T10:30:45Z", "the quick brown fox jumps over the lazy dog",
]
BYTES = [
    b"", b"a", b"abc", b"hello world", b"\0", b"\xff", b"\x80abc", b"'", b'"', b"'\"", b"\\", b"\n", b"\t\r",
    "é".encode(), "😀".encode(), b"a,b,c", b"  a  ", b"ABC", b"12", b"\x7f\x1f", b"aGVsbG8=", bytes(range(8)),
]
KEYS = ["a", "b", "id", "name", "state", "items", "", "é", "a b", "'"]


def integer(chance):
    """An int; mostly a boundary."""
    if chance.often(0.7):
        return chance.choice(INTS)
    return str(chance.randint(-(10 ** chance.randint(1, 25)), 10 ** chance.randint(1, 25)))


def small(chance):
    """An int fit for an index, a width or a count."""
    return str(chance.weigh([(8, chance.randint(-3, 8)), (2, chance.randint(-30, 30)), (1, 0)]))


def real(chance):
    """A float; mostly a boundary."""
    if chance.often(0.6):
        return chance.choice(FLOATS)
    return repr(chance.choice([1, -1]) * chance.random() * 10.0 ** chance.randint(-20, 25))


def number(chance):
    """An int or a float."""
    return chance.pick(integer, real)


def text_value(chance):
    """A str, itself."""
    if chance.often(0.75):
        return chance.choice(TEXTS)
    return "".join(chance.choice(TEXTS) for _ in range(chance.randint(1, 4)))


def text(chance):
    """A str."""
    return repr(text_value(chance))


def word(chance):
    """A str without surprises."""
    return repr(chance.choice(KEYS[:6]) * chance.randint(0, 3))


def octets(chance):
    """A bytes."""
    if chance.often(0.75):
        return repr(chance.choice(BYTES))
    return repr(chance.randbytes(chance.randint(0, 12)))


def atom(chance):
    """A value that holds no other."""
    return chance.weigh(
        [(5, integer), (4, real), (6, text), (2, octets), (2, "None"), (2, "True"), (1, "False"), (1, "...")]
    )


def without_nan(source):
    """The same without NaN: which of them are one is a matter of which are one object."""
    return source.replace("float('nan')", "0.25")


def hashable(chance, depth=1):
    """A value that may be a key."""
    if depth and chance.often(0.15):
        # Of one kind, so that pprint puts them in order by what they hold and not by where they are.
        return tuple_of(chance, integer)
    return chance.weigh([(5, integer), (2, lambda c: without_nan(real(c))), (6, text), (1, octets), (1, "None"), (1, "True")])


def tuple_of(chance, make, *rest):
    """A tuple, with the comma that one element needs."""
    items = chance.some(lambda c: make(c, *rest))
    return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"


def sequence(chance, depth=1, most=4):
    """A list."""
    return "[" + ", ".join(chance.some(lambda c: value(c, depth - 1), most)) + "]"


def mapping(chance, depth=1, most=4):
    """A dict; keys are mostly texts, as in JSON."""
    def entry(c):
        key = repr(c.choice(KEYS)) if c.often(0.7) else hashable(c)
        return f"{key}: {value(c, depth - 1)}"

    return "{" + ", ".join(chance.some(entry, most)) + "}"


def group(chance):
    """A set whose order CPython does not draw by lot."""
    return chance.weigh(
        [
            (4, lambda c: "{" + ", ".join(c.some(integer, 4, 1)) + "}"),
            (1, "set()"),
            (1, lambda c: "{" + text(c) + "}"),
            (1, lambda c: "frozenset(" + "[" + ", ".join(c.some(integer)) + "])"),
        ]
    )


def value(chance, depth=2):
    """Any value, with others in it to a depth."""
    if depth <= 0 or chance.often(0.4):
        return atom(chance)
    return chance.weigh(
        [
            (4, lambda c: sequence(c, depth)),
            (2, lambda c: tuple_of(c, value, depth - 1)),
            (4, lambda c: mapping(c, depth)),
            (1, group),
            (1, lambda c: f"range({small(c)}, {small(c)}, {c.choice(['1', '2', '-1', '3'])})"),
        ]
    )


def ints(chance, most=5):
    """A list of small ints."""
    return "[" + ", ".join(chance.some(small, most)) + "]"


def texts(chance, most=4):
    """A list of texts."""
    return "[" + ", ".join(chance.some(text, most)) + "]"
