"""How long a start takes, and how large a shell is that waits."""

import re
import tempfile

from terminal import Terminal


def run(peers, folder):
    commands = {"apiwalk": [peers.program, "-c", "None"]}
    if peers.have("requests"):
        commands["python3 + requests"] = [peers.python, "-c", "import requests, json, pprint"]
    peers.race("Start", commands, folder, max(peers.runs, 11))
    print(f"\nIdle at the first prompt: {idle_memory(peers.program) / 1e6:.1f} MB")


def idle_memory(program):
    """Resident bytes of a shell at its first prompt."""
    with tempfile.TemporaryDirectory() as home, Terminal([program, "--color", "never"], home) as terminal:
        with open(f"/proc/{terminal.pid}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) * 1024
