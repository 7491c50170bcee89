"""A case and what the two Pythons answer to it."""

import dataclasses
import re
import textwrap

# Names that generated programs use. Cases share a session, so each begins with all of them bound.
# The value shown last is the program's own matter, so `_` is a name like the others.
NAMES = "_ a b c d e f g h i j k n s t u v w x y z".split()
RESET = " = ".join(NAMES) + " = None"
MODULES = (
    "base64 binascii collections copy datetime functools itertools json math operator pprint re urllib.parse"
).split()
# Lines that are commands here: CPython has another answer to them, or none.
COMMAND = re.compile(
    r"(?m)^[ \t]*(?:as\b|(?:body|count|curl|edit|expect|explain|format|get|head|headers|help|history|login|"
    r"mirror|next|raw|record|reveal|save|source|spec|status|table|timeline|timing|vars|wait)"
    r"(?:$|[ \t]*(?:\|(?!=)|>{1,2}(?![>=]))|[ \t]+(?![=(\[.,:+\-*/%&|^<>])))"
)


# A NaN is itself in a container, and numbers are no objects here: two of them can't be told apart.
NANS = re.compile(r"\bnan\b.*\bnan\b", re.IGNORECASE | re.DOTALL)


def is_apart(source):
    """Whether a program is answered otherwise on purpose: a line is a command of the shell, or there
    are two NaNs in it."""
    return COMMAND.search(source) is not None or NANS.search(source) is not None


@dataclasses.dataclass(frozen=True)
class Case:
    """A small program of one subject, and the seed that makes it again."""

    subject: str
    seed: str
    source: str
    guards: bool = False

    @property
    def run(self):
        """What is run: guarded, the program catches its own error, and many share a process."""
        if not self.guards or '"""' in self.source or "'''" in self.source or "\\\n" in self.source:
            return self.source
        body = textwrap.indent(self.source, "    ")
        return f"try:\n{body}\nexcept Exception as error:\n    print(type(error).__name__, error)"


@dataclasses.dataclass(frozen=True)
class Answer:
    """What was printed, then the last line of a traceback, if one ended the program."""

    output: str = ""
    error: str = ""

    @property
    def name(self):
        """The class of the error, without its module."""
        return self.error.partition(":")[0].rpartition(".")[2]

    @property
    def text(self):
        """All of it, as a prompt shows it."""
        return self.output + (self.error + "\n" if self.error else "")
