"""When two answers are the same, and which differences are one."""

import re

ADDRESS = re.compile(r" at 0x[0-9a-f]+")
REFUSAL = "not part of this shell's Python"
SYNTAX = {"SyntaxError", "IndentationError", "TabError"}
# Differences on purpose, each with its reason.
ON_PURPOSE = [
    (r"^ModuleNotFoundError: ", "a missing module is answered with the list of those there are"),
    (r"^RecursionError: ", "the depth at which a stack ends is each interpreter's own"),
    (r"^MemoryError", "memory is bounded more tightly than a machine's"),
]


def plain(answer):
    """What is compared: addresses are each process's own."""
    return ADDRESS.sub(" at 0x0", answer.text)


def is_refused(answer):
    """Whether the program says that this is not in its subset."""
    return REFUSAL in answer.error


def is_same(reference, answer):
    """Whether apiwalk answered what CPython did, or differs on purpose."""
    if reference is None or is_refused(answer) or plain(reference) == plain(answer):
        return True
    if reference.name in SYNTAX and answer.name == reference.name:
        return True
    return any(re.search(pattern, answer.error) for pattern, _ in ON_PURPOSE)


def masked(text):
    """Text without what varies from one case to the next."""
    text = re.sub(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", "'…'", text)
    return re.sub(r"\d+", "0", text)


def kind(reference, answer):
    """What differs, coarsely: two cases of one kind are likely to have one cause."""
    return (
        masked(reference.error),
        masked(answer.error),
        (reference.output == answer.output),
    )
