"""Every built-in function with arguments of every kind, and how it refuses them."""

import values

NAMES = (
    "abs all any ascii bin bool bytes callable chr dict divmod enumerate filter float format frozenset hex int isinstance "
    "iter len list map max min next oct ord pow print range repr reversed round set slice sorted str sum tuple type zip getattr hasattr"
).split()
CLASSES = ["int", "str", "float", "list", "dict", "bool", "bytes", "tuple", "(int, str)", "type(None)"]
KEYWORDS = ["key", "reverse", "default", "start", "sep", "end", "strict", "base", "x", "ndigits", "encoding"]
NEEDS_BOUND = {"bytes", "range"}


def argument(chance):
    return chance.weigh(
        [(5, lambda c: values.value(c, 1)), (3, values.small), (2, values.text), (1, lambda c: c.choice(CLASSES)),
         (1, lambda c: c.choice(["len", "str", "lambda x: x", "lambda: 1", "abs", "print", "math", "object"]))]
    )


def call(chance):
    name = chance.choice(NAMES)
    make = values.small if name in NEEDS_BOUND and chance.often(0.8) else argument
    arguments = chance.some(make, 3)
    if name == "bytes":
        arguments = [text for text in arguments if "**" not in text and len(text) < 9 or text[0] in "'\"[b("]
    if name == "pow":
        arguments = chance.some(values.small, 3)
    if chance.often(0.2):
        arguments.append(f"{chance.choice(KEYWORDS)}={argument(chance)}")
    text = f"{name}({', '.join(arguments)})"
    if name in {"enumerate", "filter", "map", "reversed", "zip", "iter"} and chance.often(0.9):
        return f"list({text})"
    if name in {"set", "frozenset"}:
        return f"sorted({text}, key=repr)"
    if name == "range":
        return f"a = {text}\na, len(a), list(a[:5]), a[-1:], {values.small(chance)} in a"
    return text
