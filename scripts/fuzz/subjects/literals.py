"""Literals in every spelling, and the representation of values."""

import values

ESCAPES = (
    r"\n \t \\ \' \" \a \b \f \r \v \0 \7 \12 \101 \377 \400 \x41 \xe9 \xff \u00e9 \u20ac \U0001f600 \N{BULLET} \N{LATIN SMALL LETTER A} "
    r"\q \d \8 \x4 \u12 \U0011ffff \N{nope} \N \{ \ "
).split(" ")


def number(chance):
    digits = "0123456789"
    whole = "".join(chance.choice(digits + "_") for _ in range(chance.randint(1, 6)))
    return chance.choice(
        [
            whole, whole + "." + chance.choice(digits), "." + whole, whole + "e" + chance.choice(["5", "-5", "+1_0", "", "400"]),
            "0x" + chance.choice(["ff", "F_f", "", "_1", "g"]), "0b" + chance.choice(["101", "2", "1_1", ""]),
            "0o" + chance.choice(["17", "8", "_7"]), "0" + whole, "0_0", "00", "0.0", "1_000_000", "1__0", "1_", whole + "abc", whole + " if 1 else 2",
            "1if 1else 2", "0xfor x in []", "1.real", "1..real", "1 .real",
        ]
    )


def string(chance):
    quote = chance.choice(["'", '"', "'''", '"""'])
    pieces = chance.some(lambda c: c.weigh([(5, lambda c: c.choice(ESCAPES)), (4, lambda c: c.choice("ab é日😀'\"")), (0.3, "\\\n"), (0.5, "\n")]), 6)
    prefix = chance.weigh([(6, ""), (2, "r"), (3, "b"), (1, "rb"), (1, "Rb"), (1, "u"), (0.3, "ub"), (0.5, "B")])
    return prefix + quote + "".join(pieces) + quote


def literal(chance):
    return chance.weigh(
        [(3, number), (6, string), (1, lambda c: " ".join(c.some(string, 3, 2))), (1, lambda c: f"({string(c)}\n {string(c)})")]
    )


def representation(chance):
    value = values.value(chance, 3)
    return chance.weigh(
        [
            (5, value),
            (2, f"str({value})"),
            (1, f"ascii({value})"),
            (1, f"print({value}, {values.atom(chance)}, sep={chance.choice([repr(', '), repr(''), 'None'])})"),
            (1, f"a = {values.sequence(chance)}\na.append(a)\na, str(a)"),
            (1, f"d = {values.mapping(chance)}\nd['self'] = d\nd\nd.values(), d.keys()"),
            (1, f"a = []\nb = (a, {values.atom(chance)})\na.append(b)\nb\n{{1: a}}"),
            (1, f"type({value}), type({values.atom(chance)}).__name__"),
            (1, f"{values.mapping(chance)}.items(), {values.group(chance)}"),
            (1, f"iter({value})" if chance.often(0.1) else f"repr({value})[:20]"),
            (1, f"list({values.mapping(chance)}.items()), range({values.small(chance)}), slice(1, None)"),
            (1, f"[{values.number(chance)}] * 2, ({values.text(chance)},) + (1,)"),
        ]
    )
