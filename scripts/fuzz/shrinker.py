"""The smallest form of a program that keeps a property, such as being answered differently."""

import ast
import copy
import time

SIMPLE = ["0", "1", "''", "'a'", "[]", "{}", "()", "None"]


class Shrinker:
    """Tries smaller programs, many at a time, and goes on from the smallest that keeps the property.

    `keeps` takes sources and says of each whether it has the property. Programs that run on cost their
    time limit each, so that a search for the smallest ends after some seconds, with what it has.
    """

    def __init__(self, keeps, rounds=40, most=60, seconds=60):
        self.keeps = keeps
        self.rounds = rounds
        self.most = most
        self.seconds = seconds

    def smallest(self, source):
        end = time.monotonic() + self.seconds
        tried = {source}
        for _ in range(self.rounds):
            candidates = sorted(
                {text for text in smaller(source) if weight(text) < weight(source)} - tried, key=weight
            )
            shrunk = False
            # From the smallest on; a batch at a time, so that one success ends the round.
            for start in range(0, min(len(candidates), 15 * self.most), self.most):
                if time.monotonic() > end:
                    return source
                batch = candidates[start:start + self.most]
                tried.update(batch)
                kept = [text for text, keeps in zip(batch, self.keeps(batch)) if keeps]
                if kept:
                    source, shrunk = kept[0], True
                    break
            if not shrunk:
                break
        return source


def weight(source):
    """How large a program is to a reader: fewer lines, fewer characters, plainer ones."""
    return (len(source), sum(ord(character) > 126 for character in source), source)


def smaller(source):
    """Programs like this one that are smaller; some may not parse."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        yield from cuts(source)
        return
    yield ast.unparse(tree)
    for place, node in enumerate(ast.walk(tree)):
        for change in changes(node):
            twin = copy.deepcopy(tree)
            target = next(n for i, n in enumerate(ast.walk(twin)) if i == place)
            if change(twin, target):
                try:
                    yield ast.unparse(ast.fix_missing_locations(twin))
                except (ValueError, AttributeError, TypeError):
                    continue
    yield from cuts(source)


def cuts(source):
    """The source with a stretch cut out."""
    lines = source.split("\n")
    if len(lines) > 1:
        for start in range(len(lines)):
            yield "\n".join(lines[:start] + lines[start + 1:])
    length = len(source)
    for size in {length // 2, length // 4, 8, 4, 2, 1}:
        if 0 < size < length:
            step = 1 if length < 200 else max(1, size // 2)
            for start in range(0, length - size + 1, step):
                yield source[:start] + source[start + size:]


def changes(node):
    """What may be done to a node: functions of a copied tree and the node in it."""
    for field, value in ast.iter_fields(node):
        if isinstance(value, list) and value:
            for index in range(len(value)):
                yield removal(field, index)
                if field == "body" and hasattr(value[index], "body"):
                    yield unwrapping(field, index)
        elif isinstance(value, ast.expr):
            for inner in ast.iter_child_nodes(value):
                if isinstance(inner, ast.expr):
                    yield hoisting(field, list(ast.iter_child_nodes(value)).index(inner))
            if len(ast.unparse(value)) > 1:
                for text in SIMPLE:
                    yield replacement(field, text)
            if field in {"step", "lower", "upper", "format_spec", "returns", "annotation", "msg", "cause"}:
                yield replacement(field, None)
    if isinstance(node, ast.Constant):
        yield from (constant(text) for text in constants(node.value))


def constants(value):
    """Simpler constants of the same class."""
    if isinstance(value, (str, bytes)):
        half = len(value) // 2
        yield from (value[:half], value[half:], value[1:], value[:-1])
    elif isinstance(value, int) and not isinstance(value, bool):
        yield from (0, 1, value // 2, value // 10)
    elif isinstance(value, float):
        yield from (0.0, 1.0)


def removal(field, index):
    def change(_, node):
        value = getattr(node, field)
        del value[index]
        for twin in ("keys", "values", "ops", "comparators"):
            # The lists of a dict and of a comparison belong together.
            other = getattr(node, twin, None)
            if twin != field and isinstance(other, list) and len(other) == len(value) + 1:
                del other[index]
        return bool(value) or field not in {"body", "targets", "names", "generators", "ops"}

    return change


def unwrapping(field, index):
    def change(_, node):
        value = getattr(node, field)
        value[index:index + 1] = value[index].body if isinstance(value[index].body, list) else []
        return bool(value)

    return change


def hoisting(field, index):
    def change(_, node):
        setattr(node, field, list(ast.iter_child_nodes(getattr(node, field)))[index])
        return True

    return change


def replacement(field, text):
    def change(_, node):
        setattr(node, field, text and ast.parse(text, mode="eval").body)
        return True

    return change


def constant(value):
    def change(_, node):
        node.value = value
        return True

    return change
