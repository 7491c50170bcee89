"""What CPython 3.11's `re` finds for a table of patterns, flags and subjects.

    patterns.py             records the outcome below every row of the table
    patterns.py --compare   prints the rows whose outcome is not CPython's; fails if any

A row is a Python tuple on a line of its own; its outcome is the indented line below. A new case is a
new row: run the script without arguments to have it answered.
"""

import ast
import re
import sys
import warnings
from pathlib import Path

TABLE = Path(__file__).resolve().parents[2] / "Tests/LibraryTests/Golden/patterns.txt"


# The test runs these very lines, from here to the mark, in our own interpreter.
def outcome(pattern, flags, subject):
    try:
        compiled = re.compile(pattern, flags)
    except re.error as error:
        return str(error), error.pos, error.lineno, error.colno
    except (OverflowError, RecursionError, ValueError) as error:
        return type(error).__name__, str(error)
    found = [(match.regs, match.lastindex) for match in compiled.finditer(subject)]
    start, whole = compiled.match(subject), compiled.fullmatch(subject)
    return compiled.flags, found, start and start.regs, whole and whole.regs
# end


def rows():
    for line in TABLE.read_text().splitlines():
        if line.startswith("("):
            yield line


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit(f"patterns.py: needs CPython 3.11, this is {sys.version.split()[0]}")
    warnings.simplefilter("ignore")
    answered = "".join(f"{row}\n    {outcome(*ast.literal_eval(row))}\n" for row in rows())
    if "--compare" not in sys.argv[1:]:
        TABLE.write_text(answered)
        return
    given, wanted = TABLE.read_text().splitlines(), answered.splitlines()
    different = [row for row, line in zip(wanted[::2], wanted[1::2]) if (row, line) not in
                 set(zip(given[::2], given[1::2]))]
    print("\n".join(different), end="\n" if different else "")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
