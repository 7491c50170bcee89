"""The two Pythons: many cases in, their answers out."""

import json
import os
import pathlib
import re
import select
import subprocess
import sys
import tempfile

from cases import MODULES, RESET, Answer

HERE = pathlib.Path(__file__).parent
PRELUDE = "".join(f"import {name}\n" for name in MODULES) + RESET + "\n"


class CPython:
    """The interpreter that runs this, in a process of its own; by its seed it hashes texts."""

    def __init__(self, seconds=10, hash_seed="random"):
        self.seconds = seconds
        self.hash_seed = str(hash_seed)
        self.process = None

    def answers(self, sources):
        """An answer for each source; None for one that ran too long or took too much memory."""
        return [self.answer(source) for source in sources]

    def answer(self, source):
        if self.process is None:
            self.process = subprocess.Popen(
                [sys.executable, str(HERE / "reference.py")],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={
                    "PATH": os.environ.get("PATH", ""),
                    "PYTHONIOENCODING": "utf-8",
                    "PYTHONHASHSEED": self.hash_seed,
                },
            )
            self.send(PRELUDE)
        try:
            self.send(source)
            ready, _, _ = select.select([self.process.stdout], [], [], self.seconds)
            line = self.process.stdout.readline() if ready else b""
        except BrokenPipeError:
            line = b""
        if not line:
            self.close()
            return None
        found = json.loads(line)
        return found and Answer(*found)

    def send(self, text):
        self.process.stdin.write(json.dumps(text).encode() + b"\n")
        self.process.stdin.flush()

    def close(self):
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None


class Apiwalk:
    """The program under test: a batch of scripts, a file each, in one session.

    It ends at the first error, so the batch is taken up again after the case that failed.
    """

    MARK = "\x02case "

    def __init__(self, program, seconds=20):
        self.program = program
        self.seconds = seconds
        self.folder = tempfile.TemporaryDirectory(prefix="apiwalk-fuzz-", dir="/dev/shm")
        self.environment = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": self.folder.name}

    def answers(self, sources):
        """An answer for each source."""
        found = dict.fromkeys(range(len(sources)))
        for number, source in enumerate(sources):
            # A program's first line may be no Python at all, so the mark is a file of its own.
            self.path(number, "mark").write_text(f"{PRELUDE}print({self.MARK + str(number)!r})\n")
            self.path(number).write_bytes(source.encode("utf-8", "surrogatepass") + b"\n")
        waiting, window = list(found), len(sources)
        while waiting:
            done = self.run(waiting[:window])
            found.update(done)
            # After a failure the rest is read anew, so a batch of failures is better cut small.
            window = max(4, window // 2) if len(done) < len(waiting[:window]) else window * 2
            waiting = [number for number in waiting if found[number] is None]
        return list(found.values())

    def path(self, number, kind="case"):
        return pathlib.Path(self.folder.name) / f"{kind}{number}.py"

    def run(self, numbers):
        """The answers of the cases up to the first that failed, or of those that have no syntax."""
        paths = [str(self.path(number, kind)) for number in numbers for kind in ("mark", "case")]
        status, out, err = self.call("run", *paths)
        if status == 2 and not out:
            _, _, err = self.call("run", "--dry-run", *paths)
            return self.errors(err) or {numbers[0]: Answer(error=f"status 2: {err[-200:]}")}
        done = {}
        for part in out.split(self.MARK)[1:]:
            number, _, output = part.partition("\n")
            done[int(number)] = Answer(output)
        last = max(done, default=numbers[0])
        if status == 0:
            return {number: done.get(number, Answer(error="not run")) for number in numbers}
        error = self.errors(err).get(last, Answer(error=f"status {status}: {err[-200:]}"))
        return done | {last: Answer(done.get(last, error).output, error.error)}

    def errors(self, err):
        """The first error that is reported for each case: what follows its file and line."""
        place = re.escape(str(pathlib.Path(self.folder.name) / "case"))
        found = {}
        for report in re.split(rf"(?m)^(?={place}\d+\.py:\d+: )", err)[1:]:
            number, message = re.match(rf"{place}(\d+)\.py:\d+: (.*)", report, re.DOTALL).groups()
            # The next report begins with an excerpt, two spaces in; a hint ends this one.
            message = re.split(r"\n(?=hint: |  .*\n +\^+\n)", message.rstrip("\n") + "\n")[0]
            found.setdefault(int(number), Answer(error=message.rstrip("\n")))
        return found

    def call(self, *arguments):
        process = subprocess.Popen(
            [self.program, "--quiet", "--reveal", "--color", "never", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self.environment,
        )
        try:
            out, err = process.communicate(timeout=self.seconds)
            status = process.returncode
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            status, err = "hangs", b""
        return status, out.decode("utf-8", "replace"), err.decode("utf-8", "replace")

    def close(self):
        self.folder.cleanup()
