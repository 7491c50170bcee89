#!/usr/bin/env python3
"""Records what CPython 3.11's doctest says of pages, for Tests/ApiwalkTests.

Golden/Doctest/cases.txt holds the pages, each below a line `=== NAME`, or `=== NAME | VERDICT: WHY` where
apiwalk gives another verdict on purpose; verdicts.txt gets a line `VERDICT NAME` for each: holds or fails.

    python3.11 scripts/oracle/doctests.py       records
    python3.11 scripts/oracle/doctests.py -     prints instead
"""

import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Tests" / "ApiwalkTests" / "Golden" / "Doctest"


def cases():
    text = (FOLDER / "cases.txt").read_bytes().decode()
    for block in text.split("=== ")[1:]:
        title, _, page = block.partition("\n")
        yield title.split(" | ")[0], page


def verdict(case):
    name, page = case
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "page.txt").write_bytes(page.encode())
        run = subprocess.run(
            [sys.executable, "-X", "utf8", "-m", "doctest", "page.txt"], cwd=folder, capture_output=True
        )
    return f"{'fails' if run.returncode else 'holds'} {name}\n"


with concurrent.futures.ThreadPoolExecutor(2) as pool:
    verdicts = "".join(pool.map(verdict, cases()))
if sys.argv[1:] == ["-"]:
    sys.stdout.write(verdicts)
else:
    (FOLDER / "verdicts.txt").write_text(verdicts)
    print(f"verdicts: {verdicts.count(chr(10))} cases")
