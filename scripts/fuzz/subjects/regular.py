"""re: random patterns on random texts."""

import values

ATOMS = ["a", "b", ".", r"\d", r"\w", r"\s", r"\b", r"\W", "[ab]", "[^a]", "[a-c0-9]", r"[\w-]", "^", "$", r"\.", "é", "😀", r"\A", r"\Z", "x", r"\n", r"\\", "[]a]", r"\B"]
REPEATS = ["", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{,2}", "{0,1}?", "{a}", "**"]
FLAGS = ["", "", "", ", re.I", ", re.M", ", re.S", ", re.X", ", re.I | re.M", ", re.A"]
TEXTS = ["", "a", "aab", "abab", "a1 b2", "a.b\nab", "Ab é", "foo_bar baz", "aaa", "2020-04-22", "x=1, y=22", "😀a😀", "a\\b", "AB ab\n"]


def pattern(chance, depth=2):
    pieces = []
    for _ in range(chance.randint(1, 3)):
        if depth and chance.often(0.3):
            opening = chance.choice(["(", "(", "(?:", "(?P<n>", "(?=", "(?!", "(?<=", "(?<!", "(?i:", "(?P<m>"])
            inner = chance.choice("ab") if "<=" in opening or "<!" in opening else pattern(chance, depth - 1)
            # Engines differ about turns of a group in which nothing matched, when turns are counted.
            piece = f"{opening}{inner})" + chance.choice(REPEATS[:9])
        else:
            piece = chance.weigh([(12, chance.choice(ATOMS)), (1, r"\1"), (0.5, "(?P=n)"), (0.3, "("), (0.3, ")"), (0.3, "["), (0.2, r"\q")])
            piece += chance.choice(REPEATS)
        pieces.append(piece)
    return chance.choice(["", "|"]).join(pieces) if chance.often(0.2) else "".join(pieces)


def source(chance):
    if chance.often(0.5):
        return repr(chance.choice(TEXTS))
    return repr("".join(chance.choice("aab1 .é\n") for _ in range(chance.randint(0, 8))))


def call(chance):
    shape, text, flags = repr(pattern(chance)), source(chance), chance.choice(FLAGS)
    replacement = chance.choice([r"'<\g<0>>'", r"'\1'", "'x'", "''", r"'\g<n>'", r"'\n\\'", r"'\q'", "lambda m: m.group().upper()", "lambda m: str(m.span())"])
    parts = "m and (m.group(), m.groups(), m.groupdict(), m.span(), m.lastindex, m.lastgroup, m.start(), m.end())"
    return chance.choice(
        [
            f"m = re.{chance.choice(['search', 'match', 'fullmatch'])}({shape}, {text}{flags})\n{parts}".replace("m = ", "n = ").replace("m.", "n.").replace("m and", "n and"),
            f"re.findall({shape}, {text}{flags})",
            f"[x.span() for x in re.finditer({shape}, {text}{flags})]",
            f"re.sub({shape}, {replacement}, {text}{chance.maybe(', ' + values.small(chance), 0.3)})",
            f"re.subn({shape}, {replacement}, {text})",
            f"re.split({shape}, {text}{chance.maybe(', ' + values.small(chance), 0.3)})",
            f"re.search({shape}, {text}{flags})",
            f"re.compile({shape}{flags})",
            f"re.escape({values.text(chance)})",
            f"n = re.compile({shape}{flags})\nn.pattern, n.groups, n.groupindex, n.findall({text}), n.match({text}, {values.small(chance)})",
        ]
    )
