"""Slices: taken, assigned, deleted, of everything that has them."""

import values


def bound(chance):
    return chance.weigh([(3, ""), (6, values.small), (0.5, "None"), (0.3, "2**64"), (0.2, "'a'"), (0.2, "1.0"), (0.2, "True")])


def slice_of(chance):
    step = chance.weigh([(4, ""), (1, ":"), (5, lambda c: ":" + c.choice(["1", "2", "-1", "-2", "3", "0", "None", "100", "-2**64"]))])
    return f"{bound(chance)}:{bound(chance)}{step}"


def source(chance):
    return chance.pick(values.ints, lambda c: f"list(range({c.randint(0, 9)}))", values.text, values.octets, lambda c: values.tuple_of(c, values.atom), lambda c: f"range({values.small(c)}, {values.small(c)}, {c.choice(['1', '2', '-1', '-3'])})", lambda c: values.value(c, 1))


def program(chance):
    taken = slice_of(chance)
    return chance.choice(
        [
            f"{source(chance)}[{taken}]",
            f"{source(chance)}[{taken}][{slice_of(chance)}]",
            f"a = list(range({chance.randint(0, 8)}))\na[{taken}] = {chance.pick(values.ints, lambda c: values.value(c, 1))}\na",
            f"a = list(range({chance.randint(0, 8)}))\ndel a[{taken}]\na",
            f"a = {values.ints(chance)}\na[{values.small(chance)}] += 1\na",
            f"a = {source(chance)}\na[{bound(chance) or 0}]",
            f"slice({values.small(chance)}, None, {chance.choice(['1', '-1', 'None', '0'])}).indices({values.small(chance)})",
            f"len({source(chance)}[{taken}]), list({source(chance)}[{taken}])",
            f"a = {values.ints(chance)}\na[{taken}] *= 2\na",
            f"{source(chance)}[slice({values.small(chance)}, {values.small(chance)})]",
        ]
    )
