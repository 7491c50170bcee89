"""Measures apiwalk beside its peers: several runs in turn, medians and ratios.

The program should be a release build, as scripts/bench makes it.
"""

import argparse
import pathlib
import sys
import tempfile

from peers import Peers
from subjects import ON_REQUEST, SUBJECTS

ROOT = pathlib.Path(__file__).resolve().parents[2]


def options():
    parser = argparse.ArgumentParser(
        prog="scripts/bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = ", ".join(f"{name} (only when named)" if name in ON_REQUEST else name for name in SUBJECTS)
    parser.add_argument("--program", default=str(ROOT / ".build/release/apiwalk"), help="the apiwalk to measure")
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured (default 5)")
    parser.add_argument(
        "--only", action="append", choices=sorted(SUBJECTS), metavar="SUBJECT",
        help="a subject to keep to, more than once for several: " + names,
    )
    return parser.parse_args()


def main():
    chosen = options()
    peers = Peers(chosen.program, chosen.runs)
    for name in peers.missing:
        print(f"bench: {name} is missing and left out")
    for name in chosen.only or [name for name in SUBJECTS if name not in ON_REQUEST]:
        with tempfile.TemporaryDirectory(prefix="apiwalk-bench-") as folder:
            SUBJECTS[name](peers, folder)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
