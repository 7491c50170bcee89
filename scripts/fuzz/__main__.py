"""Runs random programs in CPython and in apiwalk and shows, in their smallest form, those that differ.

A seed reproduces a run: each batch is made from the seed, its subject and its number alone. A
difference is printed as a row for a golden session, with what apiwalk answered in a comment. The
status is 1 when there were differences.
"""

import argparse
import pathlib
import sys
import time

from cases import Case
from chance import Chance
from comparison import is_refused
from differences import Differences
from pythons import Apiwalk, CPython
from subjects import BARE, SUBJECTS

ROOT = pathlib.Path(__file__).resolve().parents[2]


def options():
    parser = argparse.ArgumentParser(
        prog="scripts/fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60, help="how long to run (default 60)")
    parser.add_argument("--seed", default="1", help="the seed of the run (default 1)")
    parser.add_argument(
        "--only", action="append", choices=sorted(SUBJECTS), metavar="SUBJECT",
        help="a subject to keep to, more than once for several: " + ", ".join(sorted(SUBJECTS)),
    )
    parser.add_argument("--skip", action="append", default=[], metavar="SUBJECT", help="a subject to leave out")
    parser.add_argument("--batch", type=int, default=100, help="cases in a batch (default 100)")
    parser.add_argument("--program", default=None, help="the apiwalk to run (default: the one built last)")
    parser.add_argument("--show", action="store_true", help="print a batch of each subject and run nothing")
    return parser.parse_args()


def built():
    """The program that was built last, release or debug."""
    programs = [ROOT / ".build" / kind / "apiwalk" for kind in ("release", "debug")]
    programs = [program for program in programs if program.exists()]
    if not programs:
        sys.exit("fuzz: apiwalk is not built: swift build --product apiwalk")
    return str(max(programs, key=lambda program: program.stat().st_mtime))


def batch(seed, subject, number, size):
    """The cases of a batch."""
    chance = Chance(f"{seed}:{subject}:{number}")
    place = f"{seed}:{subject}:{number}"
    # One in eight ends with its error, which then shows as a traceback's last line.
    return [
        Case(subject, place, SUBJECTS[subject](chance), subject not in BARE and chance.often(0.875))
        for _ in range(size)
    ]


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit(f"fuzz: needs CPython 3.11, this is {sys.version.split()[0]}")
    chosen = options()
    subjects = [name for name in chosen.only or SUBJECTS if name not in chosen.skip]
    if chosen.show:
        for subject in subjects:
            for case in batch(chosen.seed, subject, 0, chosen.batch):
                print(f"# {subject}\n{case.source}")
        return 0
    python, apiwalk = CPython(), Apiwalk(chosen.program or built())
    differences = Differences(python, apiwalk)
    start, number, cases, refused, dropped = time.monotonic(), 0, 0, 0, 0
    try:
        while time.monotonic() - start < chosen.seconds:
            subject = subjects[number % len(subjects)]
            made = batch(chosen.seed, subject, number // len(subjects), chosen.batch)
            references = python.answers([case.run for case in made])
            made, references = zip(*[(c, r) for c, r in zip(made, references) if r is not None])
            answers = apiwalk.answers([case.run for case in made])
            for case, reference, answer in zip(made, references, answers):
                differences.add(case, reference, answer)
            cases += len(made)
            dropped += chosen.batch - len(made)
            refused += sum(is_refused(answer) for answer in answers)
            number += 1
    except KeyboardInterrupt:
        pass
    finally:
        differences.close()
        python.close()
        apiwalk.close()
    print(
        f"fuzz: seed {chosen.seed}, {time.monotonic() - start:.0f} s, {cases} programs in {number} batches of "
        f"{len(subjects)} subjects, {refused} refused by name, {dropped} too long or too large, "
        f"{differences.cases} answered differently, {len(differences.found)} differences"
    )
    return 1 if differences.found else 0


if __name__ == "__main__":
    sys.exit(main())
