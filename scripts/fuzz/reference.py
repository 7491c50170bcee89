"""CPython's side: a process that answers cases, one JSON line for another.

Statements are run as at a prompt, so that expressions are echoed; the first error ends a case.
"""

import ast
import builtins
import contextlib
import io
import json
import os
import resource
import signal
import sys
import time
import traceback
import types
import warnings

BUILTINS = {name for name in vars(builtins) if not name.startswith("__")}
SECONDS = 1
MEMORY = 2 << 30


class TooLong(BaseException):
    """A case that runs on; a bare `except` may stop this, but not the answer that it is too long."""

    happened = False


def stop(*_):
    TooLong.happened = True
    raise TooLong


def last_line(error):
    """The end of a traceback from the exception's name on, with the name CPython suggests."""
    plain = "".join(traceback.format_exception_only(error)).rstrip("\n")
    if isinstance(error, SyntaxError):
        # What stands before it is the place.
        return plain.split("\n")[-1]
    report = io.StringIO()
    with contextlib.redirect_stderr(report):
        sys.__excepthook__(type(error), error, None)
    text = report.getvalue().rstrip("\n")
    place = text.rfind(plain)
    return text if place < 0 else text[place:]


def show(value):
    """The echo of an expression."""
    if value is not None:
        print(repr(value))


class Modules:
    """The modules' names as they were: a case that changes one would speak for all that follow."""

    def __init__(self, names):
        self.kept = [(module, dict(vars(module))) for module in names.values() if isinstance(module, types.ModuleType)]

    def restore(self):
        """Whether anything had to be put back."""
        changed = [(module, names) for module, names in self.kept if vars(module) != names]
        for module, names in changed:
            vars(module).clear()
            vars(module).update(names)
        return bool(changed)


def answer(prelude, source):
    """What a case prints, and the last line of what ended it; None for one that says nothing: it runs
    on, or changes a module or what a built-in name means."""
    out = io.StringIO()
    names = {"__name__": "__main__"}
    error = ""
    exec(prelude, names)
    modules = Modules(names)
    TooLong.happened = False
    with contextlib.redirect_stdout(out):
        try:
            signal.setitimer(signal.ITIMER_REAL, SECONDS, SECONDS)
            # As a whole first: a script that does not compile does not begin.
            compile(source, "<stdin>", "exec")
            for statement in ast.parse(source).body:
                exec(compile(ast.Interactive([statement]), "<stdin>", "single"), names)
            signal.setitimer(signal.ITIMER_REAL, 0)
        except TooLong:
            return None
        except BaseException as problem:
            signal.setitimer(signal.ITIMER_REAL, 0)
            if isinstance(problem, MemoryError):
                return None
            error = last_line(problem)
    if modules.restore() or TooLong.happened or BUILTINS & names.keys():
        return None
    return [out.getvalue(), error]


def main():
    os.environ["TZ"] = "UTC"
    time.tzset()
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, stop)
    sys.displayhook = show
    prelude = json.loads(sys.stdin.readline())
    for line in sys.stdin:
        found = answer(prelude, json.loads(line))
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
