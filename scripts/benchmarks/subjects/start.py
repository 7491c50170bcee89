"""How long a start takes, and how large a shell is that waits."""

import contextlib
import os
import pty
import re
import select
import tempfile


def run(peers, folder):
    commands = {"apiwalk": [peers.program, "-c", "None"]}
    if peers.have("requests"):
        commands["python3 + requests"] = [peers.python, "-c", "import requests, json, pprint"]
    peers.race("Start", commands, folder, max(peers.runs, 11))
    print(f"\nIdle at the first prompt: {idle_memory(peers.program) / 1e6:.1f} MB")


def idle_memory(program):
    """Resident bytes of a shell at its first prompt."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm", HOME=tempfile.mkdtemp())
        os.execv(program, [program])
    seen = b""
    while b">>> " not in seen:
        if not select.select([terminal], [], [], 10)[0]:
            break
        seen += os.read(terminal, 4096)
    status = open(f"/proc/{pid}/status").read()
    os.write(terminal, b"\x04")
    with contextlib.suppress(OSError):
        while os.read(terminal, 4096):
            pass
    os.waitpid(pid, 0)
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024
