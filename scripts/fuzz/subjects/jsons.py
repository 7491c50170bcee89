"""json: writing values with every option, reading text that is not quite JSON."""

import json

import values


def plain(chance, depth=3):
    """A value that JSON can hold, mostly."""
    if depth <= 0 or chance.often(0.3):
        return chance.weigh([(4, values.integer), (3, values.real), (5, values.text), (1, "None"), (1, "True"), (0.2, values.octets), (0.1, "{1}")])
    return chance.weigh(
        [
            (3, lambda c: "[" + ", ".join(c.some(lambda c: plain(c, depth - 1), 4)) + "]"),
            (4, lambda c: "{" + ", ".join(c.some(lambda c: f"{key(c)}: {plain(c, depth - 1)}", 4)) + "}"),
            (1, lambda c: values.tuple_of(c, plain, depth - 1)),
        ]
    )


def key(chance):
    return chance.weigh([(8, values.text), (1, values.integer), (1, values.real), (0.5, "None"), (0.5, "True"), (0.2, "(1,)"), (0.2, "b'a'")])


def options(chance):
    choices = {
        "indent": lambda c: c.choice(["None", "0", "1", "2", "4", "-1", "'\\t'", "''", "'é'", "True", "1.5"]),
        "separators": lambda c: c.choice(["(',', ':')", "(', ', ': ')", "('', '')", "None", "(' ; ', ' = ')"]),
        "sort_keys": lambda c: c.choice(["True", "False"]),
        "ensure_ascii": lambda c: c.choice(["True", "False"]),
        "allow_nan": lambda c: c.choice(["True", "False"]),
        "skipkeys": lambda c: c.choice(["True", "False"]),
        "default": lambda c: c.choice(["str", "repr", "list", "None", "len"]),
        "check_circular": lambda c: "True",
    }
    names = [name for name in choices if chance.often(0.25)]
    return "".join(f", {name}={choices[name](chance)}" for name in names)


def dump(chance):
    value = plain(chance)
    return chance.weigh(
        [
            (6, f"print(json.dumps({value}{options(chance)}))"),
            (2, f"json.dumps({value}{options(chance)})"),
            (1, values.without_nan(f"json.loads(json.dumps({value})) == {value}")),
            (1, f"a = {value if value[0] in '[{' else '[]'}\nb = [a, a]\njson.dumps(b{options(chance)})"),
            (0.5, "a = []\na.append(a)\njson.dumps(a)"),
        ]
    )


def data(chance, depth=2):
    """A value of JSON, itself."""
    if depth <= 0 or chance.often(0.4):
        return chance.pick(0, -1, 1.5, 1e16, 1e-7, 10**30, True, False, None, values.text_value, values.text_value)
    if chance.often(0.5):
        return [data(chance, depth - 1) for _ in range(chance.randint(0, 3))]
    return {chance.choice(values.KEYS): data(chance, depth - 1) for _ in range(chance.randint(0, 3))}


def mutated(chance, text):
    """The text after a few slips of the pen."""
    for _ in range(chance.weigh([(2, 0), (5, 1), (3, 2), (1, 4)])):
        place = chance.randint(0, len(text))
        slip = chance.choice(list('{}[]",:\\0-+.eE ntfu\n\t\x01é/') + ["NaN", "Infinity", "-Infinity", "null", "\\u12", "\\u00e9", "\\ud83d\\ude00", "01", "'", "\ufeff"])
        text = chance.choice([text[:place] + slip + text[place:], text[:place] + text[place + 1:], text[:place] + slip + text[place + 1:], text[:place]])
    return text


def load(chance):
    indent = chance.choice([None, None, 2])
    text = mutated(chance, json.dumps(data(chance), indent=indent, ensure_ascii=chance.often(0.5)))
    source = repr(text.encode()) if chance.often(0.1) else repr(text)
    hooks = chance.weigh([(8, ""), (1, ", parse_float=str"), (1, ", parse_int=str"), (0.5, ", object_pairs_hook=list"), (0.5, ", parse_constant=str"), (0.5, ", object_hook=len"), (0.5, ", strict=False")])
    return f"json.loads({source}{hooks})"
