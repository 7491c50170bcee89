"""What CPython 3.11 prints for the corpus of programs, as its prompt would.

    programs.py             writes NAME.out beside every NAME.py of the corpus
    programs.py --compare   prints the names whose NAME.out is not what CPython prints; fails if any

Expressions are echoed; a failing statement shows the last line of its traceback, and the next one
runs. Programs must not depend on the clock, the time zone or the order of sets.
"""

import ast
import contextlib
import io
import os
import sys
import time
import traceback
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "Tests/LibraryTests/Golden/Programs"


def last_line(error):
    """The end of a traceback from the exception's name on, with the name CPython suggests."""
    report = io.StringIO()
    with contextlib.redirect_stderr(report):
        sys.__excepthook__(type(error), error, None)
    plain = "".join(traceback.format_exception_only(error)).rstrip("\n")
    text = report.getvalue().rstrip("\n")
    place = text.find(plain)
    return text if place < 0 else text[place:]


def printed(source):
    out = io.StringIO()
    names = {"__name__": "__main__"}
    with contextlib.redirect_stdout(out):
        for statement in ast.parse(source).body:
            code = compile(ast.Interactive([statement]), "<stdin>", "single")
            try:
                exec(code, names)
            except Exception as error:
                print(last_line(error))
    return out.getvalue()


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit(f"programs.py: needs CPython 3.11, this is {sys.version.split()[0]}")
    os.environ["TZ"] = "UTC"
    time.tzset()
    compares = "--compare" in sys.argv[1:]
    different = []
    for program in sorted(CORPUS.glob("*.py")):
        text = printed(program.read_text())
        golden = program.with_suffix(".out")
        if not compares:
            golden.write_text(text)
        elif not golden.exists() or golden.read_text() != text:
            different.append(program.stem)
    print("\n".join(different), end="\n" if different else "")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
