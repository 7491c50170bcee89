"""What CPython 3.11 with `requests` prints for programs that send nothing.

    requests_programs.py             writes NAME.out beside every NAME.py of the corpus
    requests_programs.py --compare   prints every line that is no longer what they print; fails if any

The rules are those of programs.py; the name that `requests` sends as `User-Agent` is the shell's.
"""

import os
import sys
import warnings

import programs
import requests

CORPUS = programs.CORPUS.parent / "Requests"


def main():
    warnings.simplefilter("ignore")
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.argv])
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name.endswith("CA_BUNDLE"):
            del os.environ[name]
    requests.utils.default_user_agent = lambda name="apiwalk": "apiwalk/1.0"
    known = programs.differences(programs.DIFFERENCES.read_text())
    compares = "--compare" in sys.argv[1:]
    found = []
    for program in sorted(CORPUS.glob("*.py")):
        text = programs.normalised(programs.printed(program.read_text()), known)
        golden = program.with_suffix(".out")
        if not compares:
            golden.write_text(text)
            continue
        recorded = golden.read_text() if golden.exists() else ""
        found += programs.stale(golden.name, recorded, text)
    print("\n".join(found), end="\n" if found else "")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
