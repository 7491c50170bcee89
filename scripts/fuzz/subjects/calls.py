"""Functions: random signatures, random calls, and closures."""

import values

NAMES = "abcde"


def signature(chance):
    """Parameters in an order that is mostly allowed."""
    names = list(NAMES)
    chance.shuffle(names)
    parts, defaulted = [], False
    for _ in range(chance.randint(0, 3)):
        defaulted = chance.often(0.7) if defaulted else chance.often(0.25)
        parts.append(names.pop() + (f"={values.small(chance)}" if defaulted else ""))
    if parts and chance.often(0.2):
        parts.insert(chance.randint(1, len(parts)), "/")
    if chance.often(0.3):
        parts.append(chance.choice(["*x", "*"]))
        if parts[-1] == "*" or chance.often(0.5):
            parts += [names.pop() + chance.maybe(f"={values.small(chance)}") for _ in range(chance.randint(1, 2))]
    if chance.often(0.3):
        parts.append("**y")
    return parts


def arguments(chance):
    parts = chance.some(values.small, 4)
    for _ in range(chance.weigh([(4, 0), (3, 1), (2, 2)])):
        parts.append(f"{chance.choice(NAMES + 'xyz')}={values.small(chance)}")
    if chance.often(0.15):
        parts.insert(chance.randint(0, len(parts)), "*" + chance.pick(values.ints, values.atom))
    if chance.often(0.15):
        parts.append("**" + chance.pick(lambda c: "{" + ", ".join(f"{n!r}: 1" for n in c.sample(NAMES, 2)) + "}", values.mapping, values.atom))
    return ", ".join(parts)


def shown(parts):
    """The values of the parameters, as an expression."""
    names = [part.split("=")[0].lstrip("*") for part in parts]
    return "(" + "".join(f"{name}, " for name in names if name not in {"", "/"}) + ")"


def program(chance):
    parts = signature(chance)
    calls = "\n".join(f"f({arguments(chance)})" for _ in range(chance.randint(1, 2)))
    if chance.often(0.3):
        return f"f = lambda {', '.join(parts)}: {shown(parts)}\n{calls}"
    body = chance.weigh([(5, f"return {shown(parts)}"), (1, f"'''doc'''\n    return {shown(parts)}"), (1, "pass"), (1, "return a"), (1, f"print({shown(parts)})")])
    return f"def f({', '.join(parts)}):\n    {body}\n{calls}"


def closure(chance):
    """Functions in functions that share, hide and change names."""
    small = values.small(chance)
    declared = chance.pick("nonlocal x", "global x", "pass", "pass")
    change = chance.pick("x = x + 1", "x += 1", "x = 5", "y = x", "print(x)", "x.append(1)", "del x", "for x in range(2): pass", "[x for x in 'ab']", "(x := 7)")
    outer = chance.pick(f"x = {small}", "x = []", "pass", "y = 1")
    uses = chance.some(lambda c: c.choice(["g()", "print(x)", "h = g", "x = 9", "return g", "return [g(), g(), x]", "return x", "print(f.__name__, g.__name__)"]), 4, 1)
    inner = chance.pick("return x", "return lambda: x", "pass", "return [lambda: x for x in range(2)][0]()", "return y")
    lines = ["x = 1"] if chance.often(0.6) else []
    lines += ["def f():", f"    {outer}", "    def g():", f"        {declared}", f"        {change}", f"        {inner}"]
    lines += [f"    {use}" for use in uses]
    lines += [chance.pick("f()", "a = f()\nprint(a)", "a = f()\na()", "f()()", "[k() for k in [f, f]]"), chance.pick("x", "print(x)", "f()")]
    return "\n".join(lines)
