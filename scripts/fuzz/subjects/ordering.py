"""Comparison, identity, membership, sorting, least and greatest."""

import values

OPERATORS = ["<", "<=", ">", ">=", "==", "!=", "in", "not in"]


def chain(chance):
    text = f"({values.value(chance, 1)})"
    for _ in range(chance.randint(1, 3)):
        text += f" {chance.choice(OPERATORS)} ({values.value(chance, 1)})"
    return text


def like(chance):
    """Values of one kind, which mostly can be put in order."""
    make = chance.choice([values.number, values.text, values.octets, values.integer, lambda c: values.tuple_of(c, values.number), values.ints, lambda c: values.tuple_of(c, values.atom)])
    return "[" + ", ".join(chance.some(make, 6)) + "]"


def comparison(chance):
    items = like(chance) if chance.often(0.7) else values.sequence(chance, 2)
    key = chance.weigh([(4, ""), (1, ", key=str"), (1, ", key=repr"), (1, ", key=len"), (1, ", key=lambda x: -x"), (0.5, ", key=None"), (0.5, ", key=type")])
    return chance.weigh(
        [
            (4, chain),
            (3, f"sorted({items}{key}{chance.maybe(', reverse=True', 0.3)})"),
            (2, f"{chance.choice(['min', 'max'])}({items}{key}{chance.maybe(', default=0', 0.2)})"),
            (1, f"a = {items}\na.sort({key[2:]})\na"),
            (1, f"sum({items}{chance.maybe(', ' + values.atom(chance), 0.3)})"),
            (1, f"any({items}), all({items}), bool({values.value(chance, 1)})"),
            (1, f"{values.atom(chance)} and {values.atom(chance)} or {values.atom(chance)}"),
            (1, f"{values.value(chance, 2)} == {values.value(chance, 2)}"),
            (1, f"a = {values.value(chance, 1)}\na == a, a is a, a in [a], [a].index(a), [a].count(a)"),
            (1, f"{items}.index({values.atom(chance)})"),
            (1, f"{items}.count({values.number(chance)}), {values.number(chance)} in {items}"),
            (1, f"{{{values.number(chance)}: 1}}.get({values.number(chance)})"),
            (1, values.without_nan(f"hash({values.number(chance)}) == hash({values.number(chance)}), hash({values.integer(chance)}), hash({chance.random()})")),
            (1, f"isinstance({values.atom(chance)}, ({chance.choice(['int', 'str', 'float'])}, {chance.choice(['bool', 'list', 'bytes'])}))"),
        ]
    )
