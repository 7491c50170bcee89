"""Formatting: format specs, str.format, f-strings, and the % operator."""

import values


def spec(chance):
    """A format spec, mostly a valid one."""
    parts = [
        chance.weigh([(5, ""), (3, lambda c: c.choice("<>^=")), (2, lambda c: c.choice("*0x é日😀{}") + c.choice("<>^="))]),
        chance.weigh([(6, ""), (1, "+"), (1, "-"), (1, " ")]),
        chance.maybe("z", 0.05),
        chance.maybe("#", 0.15),
        chance.maybe("0", 0.15),
        chance.weigh([(4, ""), (5, lambda c: str(c.randint(0, 30))), (1, "1000")]),
        chance.weigh([(6, ""), (2, ","), (1, "_"), (0.2, ",_")]),
        chance.weigh([(6, ""), (4, lambda c: f".{c.randint(0, 20)}"), (0.3, ".")]),
        chance.weigh([(4, ""), (10, lambda c: c.choice("bcdeEfFgGnosxX%%")), (1, lambda c: c.choice("qyDiu!:"))]),
    ]
    if chance.often(0.08):
        chance.shuffle(parts)
    return "".join(parts).replace("{", "").replace("}", "")


def formatted(chance):
    return chance.weigh(
        [(5, values.integer), (6, values.real), (4, values.text), (1, "True"), (1, "None"), (1, "[1, 'a']"), (1, "b'a'"),
         (0.5, "datetime.date(2020, 4, 22)"), (0.5, "{}"), (0.5, "(1,)")]
    )


def field(chance):
    """A replacement field of str.format."""
    name = chance.weigh([(5, ""), (4, lambda c: c.choice(["0", "1", "2"])), (2, lambda c: c.choice(["a", "b", "k"])),
                         (1, lambda c: c.choice(["0[a]", "0[0]", "a.real", "0[-1]", "a[", "0.", "0.x", "01", "-1", " ", "0[]", "[0]"]))])
    conversion = chance.weigh([(6, ""), (1, "!r"), (1, "!s"), (1, "!a"), (0.3, "!x"), (0.2, "!")])
    inner = chance.weigh([(3, ""), (3, lambda c: ":" + spec(c)), (1, ":{}"), (0.5, ":{1}"), (0.3, ":>{0}.{1}")])
    return "{" + name + conversion + inner + "}"


def formatting(chance):
    if chance.often(0.5):
        return f"format({formatted(chance)}, {spec(chance)!r})"
    pieces = chance.some(lambda c: c.weigh([(5, field), (2, "x"), (1, "{{"), (1, "}}"), (0.3, "{"), (0.3, "}")]), 4)
    arguments = chance.some(formatted, 3) + chance.some(lambda c: c.choice("abk") + "=" + formatted(c), 1)
    return f"{''.join(pieces)!r}.format({', '.join(arguments)})"


def fstring(chance):
    """An f-string; its expressions are made of names, so that quotes do not get in each other's way."""
    def inner(c):
        expression = c.choice(["a", "b", "a, b", "[a, b]", "(a)", "a if b else 0", "a == b", "{'k': a}", "not a", "a[0]", "len(b)",
                               "(lambda: a)()", "a!r", "x", "str(a)", "a or b", " a ", "b[-1:]", "a != b"])
        if expression == "{'k': a}":
            expression = " {1: a} "
        marks = c.maybe("=", 0.2) + c.weigh([(4, ""), (1, "!r"), (1, "!s"), (1, "!a"), (0.1, "!z")])
        tail = c.weigh([(3, ""), (4, lambda c: ":" + spec(c)), (1, ":{x}"), (1, ":>{x}.{x}"), (0.3, ":{x}{'<'}")])
        return "{" + expression + marks + tail + "}"

    pieces = chance.some(
        lambda c: c.weigh([(6, inner), (2, "x"), (1, "é😀"), (1, "{{"), (1, "}}"), (1, "\\n"), (0.2, "{"), (0.2, "}"), (0.1, "{}")]), 4, 1
    )
    body = "".join(pieces)
    if '"' in body:
        body = body.replace('"', "")
    prefix = chance.weigh([(8, "f"), (1, "F"), (1, "rf")])
    return f"a = {formatted(chance)}; b = {formatted(chance)}; x = {chance.randint(0, 12)}\n{prefix}\"{body}\""


def conversion(chance):
    """A conversion of the % operator."""
    key = chance.weigh([(8, ""), (1, "(a)"), (0.3, "(b"), (0.3, "()")])
    flags = "".join(chance.choice("#0- +") for _ in range(chance.weigh([(5, 0), (3, 1), (1, 2)])))
    width = chance.weigh([(4, ""), (4, lambda c: str(c.randint(0, 20))), (1, "*")])
    precision = chance.weigh([(4, ""), (4, lambda c: f".{c.randint(0, 12)}"), (1, "."), (0.5, ".*")])
    kind = chance.weigh([(12, lambda c: c.choice("diouxXeEfFgGcrsa")), (1, "%"), (1, lambda c: c.choice("qbz l"))])
    return "%" + key + flags + width + precision + chance.maybe("l", 0.05) + kind


def percent(chance):
    pieces = chance.some(lambda c: c.weigh([(6, conversion), (2, "x"), (1, "%%"), (0.2, "%")]), 3, 1)
    template = "".join(pieces)
    if "(a)" in template and chance.often(0.8):
        right = "{'a': " + formatted(chance) + "}"
    elif chance.often(0.7):
        right = values.tuple_of(chance, formatted)
    else:
        right = formatted(chance)
    if chance.often(0.12):
        return f"b{template!r} % {right}"
    return f"{template!r} % {right}"
