"""What the loops of loop_script.py take, as ratios to CPython in the same minute."""

import pathlib
import subprocess

SCRIPT = str(pathlib.Path(__file__).parent.parent / "loop_script.py")


def run(peers, folder):
    commands = {"ours": [peers.program, "run", SCRIPT], "theirs": [peers.python, SCRIPT]}
    best = {}
    for _ in range(peers.runs):
        for who, command in commands.items():
            printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            for line in printed.splitlines():
                name, seconds = line.split("\t")
                best[who, name] = min(best.get((who, name), float(seconds)), float(seconds))
    print(f"\nLoops, best of {peers.runs} runs, starting up left out")
    for (who, name), seconds in best.items():
        if who == "theirs":
            print(f"  {name:32} apiwalk takes {best['ours', name] / seconds:6.2f} of CPython's"
                  f" {seconds * 1000:.2f} ms")
