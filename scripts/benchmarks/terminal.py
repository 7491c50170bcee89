"""A program on a pseudo-terminal, and how long what a person does there takes."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

PATIENCE = 60


class Terminal:
    """A program at its first prompt, in a home of its own."""

    PROMPT = b">>> "

    def __init__(self, command, home, columns=80):
        start = time.perf_counter()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            environment = {
                "HOME": home, "PATH": os.environ["PATH"], "TERM": "xterm-256color",
                "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": f"{home}/.local/state"}
            os.execve(command[0], command, environment)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.seen = b""
        self.wait_for(self.PROMPT)
        # Seconds from the start until it could be typed at.
        self.start = time.perf_counter() - start

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            while os.read(self.descriptor, 65536):
                pass
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)

    def time(self, keys, answer):
        """Seconds from the first key until the answer is there."""
        self.rest()
        start = time.perf_counter()
        self.send(keys, answer)
        return time.perf_counter() - start

    def run(self, line):
        """Runs a line, and waits for the prompt behind what it prints."""
        self.rest()
        self.send(line.encode() + b"\r", b"\n")
        self.wait_for(self.PROMPT)

    def send(self, keys, answer):
        """Types, reads what comes meanwhile, and waits for the answer behind what was there."""
        deadline = time.monotonic() + PATIENCE
        while keys:
            readable, writable, _ = select.select([self.descriptor], [self.descriptor], [], PATIENCE)
            if readable:
                self.seen += os.read(self.descriptor, 65536)
            if writable:
                keys = keys[os.write(self.descriptor, keys[:1024]):]
            self.check(deadline, b"the keys to be read")
        self.wait_for(answer)

    def wait_for(self, answer):
        deadline = time.monotonic() + PATIENCE
        while answer not in self.seen:
            if select.select([self.descriptor], [], [], 1)[0]:
                self.seen += os.read(self.descriptor, 65536)
            self.check(deadline, answer)
        self.seen = self.seen[self.seen.index(answer) + len(answer):]

    def check(self, deadline, what):
        if time.monotonic() > deadline:
            raise SystemExit(f"bench: waited for {what!r}, saw {self.seen[-2000:]!r}")

    def rest(self):
        """Waits until nothing more comes."""
        while select.select([self.descriptor], [], [], 0.02)[0]:
            os.read(self.descriptor, 65536)
        self.seen = b""
