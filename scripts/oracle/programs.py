"""What CPython 3.11 prints for the corpus of programs, as its prompt would.

    programs.py             writes NAME.out beside every NAME.py of the corpus
    programs.py --compare   prints every line that is no longer what CPython prints; fails if any

Expressions are echoed; a failing statement shows the last line of its traceback, and the next one
runs. Programs must not depend on the clock, the time zone or the order of sets, and leave nothing
behind; each runs with an empty folder, whose path is in the environment as FOLDER. What can't be the same in two runs, and what apiwalk does
otherwise on purpose, stands in DIFFERENCES.md beside the programs.
"""

import ast
import contextlib
import difflib
import io
import os
import re
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "Tests/LibraryTests/Golden/Programs"
DIFFERENCES = CORPUS / "DIFFERENCES.md"


class Difference:
    """A block of DIFFERENCES.md: a replacement, or an example, or both."""

    def __init__(self, line):
        self.line = line
        self.pattern = self.stand_in = None
        self.source = []
        self.expected = []


def differences(text):
    """The blocks that are fenced as `difference`."""
    found, block = [], None
    for number, line in enumerate(text.splitlines(), 1):
        kind, _, rest = line.partition(" ")
        if line == "```difference":
            block = Difference(number)
            found.append(block)
        elif line.startswith("```"):
            block = None
        elif block is None:
            continue
        elif kind == "replace:":
            block.pattern, _, block.stand_in = rest.strip().partition(" => ")
        elif kind in (">>>", "..."):
            block.source.append(rest)
        elif kind in ("CPython:", "both:"):
            block.expected.append(rest.strip())
    return found


def normalised(text, known):
    for difference in known:
        if difference.pattern:
            text = re.sub(difference.pattern, difference.stand_in, text)
    return text


def last_line(error):
    """The end of a traceback from the exception's name on, with the name CPython suggests."""
    report = io.StringIO()
    with contextlib.redirect_stderr(report):
        sys.__excepthook__(type(error), error, None)
    plain = "".join(traceback.format_exception_only(error)).rstrip("\n")
    text = report.getvalue().rstrip("\n")
    place = text.rfind(plain)
    return text if place < 0 else text[place:]


def printed(source):
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    names = {"__name__": "__main__"}
    environment = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(out):
        os.chdir(folder)
        os.environ["FOLDER"] = folder
        for statement in ast.parse(source).body:
            code = compile(ast.Interactive([statement]), "<stdin>", "single")
            try:
                exec(code, names)
            except SystemExit:
                break
            except Exception as error:
                print(last_line(error))
        os.chdir("/")
    os.environ.clear()
    os.environ.update(environment)
    out.flush()
    return out.buffer.getvalue().decode()


def stale(name, old, new):
    """The places where a recording is not what CPython prints."""
    old, new = old.splitlines(), new.splitlines()
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield f"{name}:{a + 1}\n  recorded: {old[a:b]}\n  CPython:  {new[c:d]}"


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit(f"programs.py: needs CPython 3.11, this is {sys.version.split()[0]}")
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.argv])
    warnings.simplefilter("ignore")
    os.environ["TZ"] = "UTC"
    time.tzset()
    known = differences(DIFFERENCES.read_text())
    compares = "--compare" in sys.argv[1:]
    found = []
    for program in sorted(CORPUS.rglob("*.py")):
        text = normalised(printed(program.read_text()), known)
        golden = program.with_suffix(".out")
        if not compares:
            golden.write_text(text)
            continue
        recorded = golden.read_text() if golden.exists() else ""
        found += stale(golden.relative_to(CORPUS), recorded, text)
    for difference in known:
        raw = printed("\n".join(difference.source))
        text = normalised(raw, known)
        if difference.pattern and text == raw:
            found.append(f"{DIFFERENCES.name}:{difference.line} replaces nothing")
        expected = "".join(line + "\n" for line in difference.expected)
        found += stale(f"{DIFFERENCES.name}, block at {difference.line}", expected, text)
    print("\n".join(found), end="\n" if found else "")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
