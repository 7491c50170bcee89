"""pprint with every option."""

import values


def long_text(chance):
    words = ["the", "quick", "brown", "fox", "é", "日本語", "it's", '"x"', "averyveryverylongword" * 2, "\n", "  ", "a\tb"]
    return repr(" ".join(chance.choice(words) for _ in range(chance.randint(1, 25))))


def wide(chance, depth=3):
    """A value that does not fit a line."""
    if depth <= 0:
        return chance.weigh([(3, values.atom), (2, long_text), (1, values.word)])
    return chance.weigh(
        [
            (4, lambda c: "[" + ", ".join(c.some(lambda c: wide(c, depth - 1), 6)) + "]"),
            (5, lambda c: "{" + ", ".join(c.some(lambda c: f"{values.hashable(c)}: {wide(c, depth - 1)}", 5)) + "}"),
            (2, lambda c: values.tuple_of(c, wide, depth - 1)),
            (1, values.group),
            (1, long_text),
            (1, lambda c: repr(c.randbytes(c.randint(0, 60)))),
            (1, values.atom),
            (0.5, lambda c: "list(range(" + str(c.randint(0, 40)) + "))"),
        ]
    )


def options(chance):
    choices = {
        "width": lambda c: str(c.choice([1, 5, 10, 20, 40, 60, 79, 80, 100, 0, -1])),
        "indent": lambda c: str(c.choice([0, 1, 2, 4, 8, -1])),
        "depth": lambda c: c.choice(["None", "1", "2", "3", "0", "-1"]),
        "compact": lambda c: c.choice(["True", "False"]),
        "sort_dicts": lambda c: c.choice(["True", "False"]),
        "underscore_numbers": lambda c: c.choice(["True", "False"]),
    }
    names = [name for name in choices if chance.often(0.3)]
    return "".join(f", {name}={choices[name](chance)}" for name in names)


def printing(chance):
    value = wide(chance, chance.randint(1, 3))
    return chance.weigh(
        [
            (8, f"pprint.pprint({value}{options(chance)})"),
            (2, f"pprint.pformat({value}{options(chance)})"),
            (1, f"pprint.pp({value}{options(chance)})"),
            (1, f"a = {value}\nb = [a, a]\npprint.pprint(b{options(chance)})\npprint.isreadable(b), pprint.saferepr(a)"),
            (1, f"a = [{value}]\na.append(a)\nprint(len(pprint.pformat(a)) > 0)"),
            (1, f"pprint.PrettyPrinter({options(chance)[2:]}).pprint({value})"),
        ]
    )
