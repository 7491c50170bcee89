"""str and its methods."""

import values

NONE = "capitalize casefold lower upper swapcase title isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper".split()


def source(chance):
    """A text, at times one that repeats itself, so that searches find something."""
    if chance.often(0.4):
        return repr("".join(chance.choice("aab .,é😀") for _ in range(chance.randint(0, 12))))
    return values.text(chance)


def piece(chance):
    return chance.weigh([(5, lambda c: repr("".join(c.choice("ab .é") for _ in range(c.randint(0, 2))))), (3, values.text), (0.5, values.atom)])


def bounds(chance):
    place = lambda c: c.pick(values.small, "None", values.small)
    return chance.weigh([(4, ""), (2, lambda c: ", " + place(c)), (3, lambda c: f", {place(c)}, {place(c)}"), (0.2, ", 'a'")])


def search(chance):
    name = chance.choice("find rfind index rindex count startswith endswith".split())
    what = piece(chance)
    if name in {"startswith", "endswith"} and chance.often(0.3):
        what = values.tuple_of(chance, piece)
    return f"{name}({what}{bounds(chance)})"


def split(chance):
    name = chance.choice("split rsplit splitlines partition rpartition".split())
    if name == "splitlines":
        return f"splitlines({chance.pick('', 'True', 'keepends=True', '0', 'None')})"
    if "partition" in name:
        return f"{name}({piece(chance)})"
    separator = chance.weigh([(3, ""), (4, piece), (1, "None"), (1, lambda c: "sep=" + piece(c))])
    most = chance.weigh([(4, ""), (3, values.small), (1, lambda c: "maxsplit=" + values.small(c)), (0.2, "None")])
    if most and not separator and "=" not in most:
        separator = "None"
    if separator.startswith("sep=") and most and "=" not in most:
        most = "maxsplit=" + most
    return f"{name}({', '.join(part for part in (separator, most) if part)})"


def layout(chance):
    name = chance.choice("center ljust rjust zfill expandtabs".split())
    if name == "zfill":
        return f"zfill({chance.pick(values.small, '10', 'None', '2.0')})"
    if name == "expandtabs":
        return f"expandtabs({chance.pick('', values.small, 'tabsize=4')})"
    fill = chance.weigh([(3, ""), (2, lambda c: ", " + repr(c.choice("*é😀"))), (0.5, lambda c: ", " + values.text(c)), (0.2, ", None")])
    return f"{name}({chance.pick(values.small, '10', '15')}{fill})"


def change(chance):
    return chance.choice(
        [
            f"replace({piece(chance)}, {piece(chance)}{chance.maybe(', ' + values.small(chance), 0.4)})",
            f"strip({chance.pick('', piece, 'None')})",
            f"lstrip({chance.pick('', piece, 'None')})",
            f"rstrip({chance.pick('', piece, 'None')})",
            f"removeprefix({piece(chance)})",
            f"removesuffix({piece(chance)})",
            f"join({values.texts(chance) if chance.often(0.7) else values.value(chance, 1)})",
            f"translate(str.maketrans({piece(chance)}, {piece(chance)}{chance.maybe(', ' + piece(chance), 0.3)}))",
            "translate({97: None, 98: 'xy', 0xe9: 66})",
            f"translate(str.maketrans({{'a': {values.atom(chance)}}}))",
            f"encode({chance.pick('', repr('ascii'), repr('latin-1'), repr('utf-16'), repr('x'))}{chance.maybe('', 0.1)})",
        ]
    )


def operator(chance):
    return chance.choice(
        [
            f"{source(chance)} + {piece(chance)}",
            f"{source(chance)} * {values.small(chance)}",
            f"{piece(chance)} in {source(chance)}",
            f"{source(chance)}[{values.small(chance)}]",
            f"{source(chance)} < {source(chance)}",
            f"len({source(chance)}), list({source(chance)}), {source(chance)}[::-1]",
            f"ascii({source(chance)}), {source(chance)}.upper().lower()",
            f"[ord(x) for x in {source(chance)}]",
            f"sorted({source(chance)}), max({source(chance)} + 'a')",
            f"str.{chance.choice(NONE)}({values.atom(chance)})",
            f"{source(chance)}.{chance.choice(NONE)}({values.atom(chance)})",
        ]
    )


def method(chance):
    if chance.often(0.15):
        return operator(chance)
    call = chance.weigh(
        [(3, lambda c: c.choice(NONE) + "()"), (4, search), (4, split), (3, layout), (4, change)]
    )
    return f"{source(chance)}.{call}"
