"""When two answers are the same, and which differences are one."""

import re

# What each process has of its own: where objects and files are.
PLACE = re.compile(r" at 0x[0-9a-f]+(?=>)| from '[^']*\.(?:py|so)'(?=>)| \(built-in\)(?=>)|<built-in function \w+>")
SURROGATE = re.compile(r"[\ud800-\udfff]|\\ud[89a-f]", re.IGNORECASE)
CONTROL = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u200b]")
# CPython may suggest a name that is left out here, and the shell one of its own.
LEFT_OUT = re.compile(
    r"\. Did you mean: '(?:__build_class__|__import__|aiter|anext|breakpoint|bytearray|classmethod|compile|"
    r"complex|eval|exec|memoryview|property|staticmethod|super|copyright|credits|license|"
    r"auth|base_url|base64|datetime|json|pprint|requests|time|uuid)'\?"
)
REFUSAL = "not part of this shell's Python"
SYNTAX = {"SyntaxError", "IndentationError", "TabError"}
# Differences on purpose, each with its reason.
ON_PURPOSE = [
    (r"ModuleNotFoundError", "a missing module is answered with the list of those there are"),
    (r"RecursionError", "the depth at which a stack ends is each interpreter's own"),
    (r"\bMemoryError\b", "memory is bounded more tightly than a machine's"),
    (r"negative number cannot be raised to a fractional power", "there are no complex numbers"),
    (r"(?m)^there is no command named|^\w+ is written: ", "a line may be a command, too"),
    (r"keywords must be strings", "some of CPython's functions look at the number of their arguments first"),
    (r"classes are not made in this shell", "there are no classes of one's own"),
]


def plain(answer):
    """What is compared."""
    return PLACE.sub("", LEFT_OUT.sub("", answer.text))


def is_refused(answer):
    """Whether the program says that this is not in its subset."""
    return REFUSAL in answer.text


def is_same(reference, answer):
    """Whether apiwalk answered what CPython did, or differs on purpose."""
    if reference is None or is_refused(answer) or plain(reference) == plain(answer):
        return True
    if SURROGATE.search(reference.text) or CONTROL.search(reference.error):
        # Text is UTF-8: half a surrogate pair is U+FFFD; what is said on stderr moves no cursor.
        return True
    if reference.name in SYNTAX and answer.name in SYNTAX:
        # The words may differ, and so may which of two mistakes is named: an indent or a bracket.
        return answer.name == reference.name or "indent" in reference.error + answer.error
    return any(re.search(pattern, answer.text) for pattern, _ in ON_PURPOSE)


def masked(text):
    """Text without what varies from one case to the next; names stay, they are what it is about."""
    text = re.sub(r"'(?![A-Za-z_]\w*')(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", "'…'", text)
    return re.sub(r"\d+", "0", text)


def kind(reference, answer):
    """What differs, coarsely: two cases of one kind are likely to have one cause."""
    if reference.name in SYNTAX:
        # What came of a program that should not have been run says nothing.
        return (masked(reference.error), "ran")
    return (
        masked(reference.error),
        masked(answer.error),
        reference.output == answer.output,
        bool(PLACE.search(reference.text)),
    )
