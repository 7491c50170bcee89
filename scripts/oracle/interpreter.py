#!/usr/bin/env python3.11
"""Records what CPython answers to the sessions in Tests/InterpreterTests/Golden.

A file there is a session at CPython's prompt: input after `>>> ` and `... `, then what came out, the
last line of the traceback where an exception was raised. Run this after adding input: it writes the
output of every input anew. Usage: interpreter.py [FILE...]
"""

import ast
import contextlib
import io
import pathlib
import sys
import warnings

GOLDEN = pathlib.Path(__file__).parents[2] / "Tests" / "InterpreterTests" / "Golden"


def inputs(text):
    """The inputs of a session, prompts taken off."""
    lines = []
    for line in text.splitlines():
        if line.startswith(">>> "):
            if lines:
                yield "\n".join(lines)
            lines = [line[4:]]
        elif line.startswith("... ") or line == "...":
            lines.append(line[4:])
    if lines:
        yield "\n".join(lines)


def show(value):
    if value is not None:
        print(repr(value))


def answer(source, names):
    """What CPython prints for one input."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        sys.displayhook = show
        try:
            for statement in ast.parse(source).body:
                tree = ast.Interactive([statement])
                exec(compile(tree, "<stdin>", "single"), names)
        except BaseException:
            # The hook, and not the traceback module: in 3.11 only it says "Did you mean".
            sys.__excepthook__(*sys.exc_info())
    last = err.getvalue().rstrip("\n").split("\n")[-1]
    return out.getvalue() + (last + "\n" if last else "")


def record(path):
    names = {"__name__": "__main__"}
    session = ""
    for source in inputs(path.read_text()):
        session += ">>> " + "\n... ".join(source.split("\n")) + "\n"
        output = answer(source, names)
        session += output
    path.write_text(session)


warnings.simplefilter("ignore")
if sys.version_info[:2] != (3, 11):
    sys.exit("the sessions are CPython 3.11's")
for path in map(pathlib.Path, sys.argv[1:] or sorted(GOLDEN.glob("*.txt"))):
    record(path)
