"""apiwalk and those that it is measured beside, run as whole processes."""

import os
import random
import shutil
import statistics
import subprocess
import sys
import time


class Peers:
    """What is there to be measured on this machine, and how often it is."""

    def __init__(self, program, runs):
        self.program = os.path.abspath(program)
        self.runs = runs
        self.python = sys.executable
        self.httpie = shutil.which("http")
        self.missing = [name for name in ("curl", "jq") if not shutil.which(name)]
        if not self.httpie:
            self.missing.append("httpie")
        if subprocess.run([self.python, "-c", "import requests"], stderr=subprocess.DEVNULL).returncode:
            self.missing.append("requests")

    def have(self, *names):
        return not any(name in self.missing for name in names)

    def race(self, title, commands, folder, runs=None):
        """Runs the commands by turns and prints each peer's median as a ratio to apiwalk's."""
        times = {name: [] for name in commands}
        memory = {name: 0 for name in commands}
        # Who comes after a peer of the same libraries finds them warm, so each round has its own order.
        chance = random.Random(1)
        for _ in range((runs or self.runs) + 1):
            for name, command in chance.sample(list(commands.items()), len(commands)):
                seconds, peak, status = measure(command, folder)
                if status:
                    sys.exit(f"bench: {name} ended with status {status} in: {title}")
                times[name].append(seconds)
                memory[name] = max(memory[name], peak)
        # The first round warms up.
        medians = {name: statistics.median(values[1:]) for name, values in times.items()}
        print(f"\n{title}")
        for name, median in medians.items():
            ratio = medians["apiwalk"] / median
            print(f"  {name:24} {median * 1000:9.1f} ms   apiwalk takes {ratio:6.3f} of it"
                  f"   peak {memory[name] / 1e6:6.1f} MB")
        return medians, memory


def measure(command, folder):
    """Wall seconds, peak memory in bytes and status of one run, output thrown away."""
    with open(os.devnull, "wb") as nowhere:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss * 1024, process.returncode
