"""What a person at the prompt waits for: a key, Tab, the first prompt, a long paste.

The peer is CPython's own prompt on the same pseudo-terminal.
"""

import json
import os
import shutil
import statistics

from peers import measure
from terminal import Terminal

OPERATIONS = 1_000
VARIABLES = 10_000
ENTRIES = 100_000
PASTE = 100_000


def run(peers, folder):
    print("\nAt the prompt, medians")
    programs = {"apiwalk": [peers.program, "--quiet", "--color", "never"]}
    python = shutil.which("python3.11")
    if python:
        programs["python3.11"] = [python, "-q"]
    else:
        print("  python3.11 is missing and left out")
    report("a key, until it is seen", {
        name: keys(command, home(folder)) for name, command in programs.items()})
    start_with_history(peers, programs, folder)
    paste(peers, programs, folder)
    completion(peers, folder)


def report(what, times):
    """The median of apiwalk's times, the worst of them, and their ratio to the peer's."""
    ours, *theirs = [statistics.median(values) for values in times.values()]
    ratio = "".join(
        f"   {ours / median:6.2f} of {name}'s {median * 1000:.2f} ms"
        for name, median in zip(list(times)[1:], theirs))
    print(f"  {what:48} {ours * 1000:8.2f} ms"
          f"   worst {max(times['apiwalk']) * 1000:7.2f} ms{ratio}")


def home(folder, history=()):
    """A home with entries in both programs' histories."""
    path = f"{folder}/home-{len(os.listdir(folder))}"
    state = f"{path}/.local/state/apiwalk"
    os.makedirs(state)
    if history:
        with open(f"{state}/history", "w") as file:
            file.write("_HiStOrY_V2_\n")
            file.writelines(line.replace(" ", "\\040") + "\n" for line in history)
        with open(f"{path}/.python_history", "w") as file:
            file.writelines(line + "\n" for line in history)
    return path


def keys(command, home):
    with Terminal(command, home) as terminal:
        times = []
        for _ in range(5):
            # Few enough for a row: what wraps is drawn otherwise.
            times += [terminal.time(key.encode(), key.encode()) for key in "abcdefghij" * 6]
            terminal.time(b"\x15", b"\x1b")
        return times


def start_with_history(peers, programs, folder):
    homes = {
        "an empty history": home(folder),
        f"{ENTRIES} entries": home(folder, [f"get /tasks id={n}" for n in range(ENTRIES)])}
    times = {}
    # In turn, so that what else runs on the machine is in all of them.
    for _ in range(max(peers.runs, 11)):
        for title, path in homes.items():
            for name, command in programs.items():
                with Terminal(command, path) as terminal:
                    times.setdefault(title, {}).setdefault(name, []).append(terminal.start)
    for title, measured in times.items():
        report(f"the first prompt, {title}", measured)


def write_code(size):
    """Python that both prompts take line by line: an empty line behind each block."""
    lines, length, number = ["total = 0", "names = {}"], 0, 0
    while length < size:
        number += 1
        block = [
            f"def add_{number}(value, more={number}):",
            f"    if value > more and value % {number + 1}:",
            f"        names['task-{number}'] = value",
            "    return value + more",
            "",
            f"total += add_{number}({number * 7919})",
        ]
        lines += block
        length += sum(len(line) + 1 for line in block)
    # Not what the echo shows.
    return "\n".join(lines + ["print('pas' + 'ted', total)"]) + "\n"


def paste(peers, programs, folder):
    code = write_code(PASTE)
    with open(f"{folder}/pasted.py", "w") as file:
        file.write(code)
    typed = code.replace("\n", "\r").encode()
    whole, scripts = {}, {}
    for name, command in programs.items():
        keys = b"\x1b[200~" + typed + b"\x1b[201~\r" if name == "apiwalk" else typed
        script = [command[0], "run"] if name == "apiwalk" else command[:1]
        for _ in range(min(peers.runs, 5)):
            with Terminal(command, home(folder)) as terminal:
                terminal.time(b"None\r", Terminal.PROMPT)
                seconds = terminal.time(keys, b"pasted ")
                whole.setdefault(name, []).append(seconds)
            scripts.setdefault(name, []).append(
                measure(script + [f"{folder}/pasted.py"], folder)[0])
    size = f"{len(code) / 1000:.0f} KB"
    report(f"a paste of {size} of code, until its last output", whole)
    report("the same code as a script, start and all", scripts)
    report("the paste without that", {
        name: [seconds - statistics.median(scripts[name]) for seconds in values]
        for name, values in whole.items()})


def completion(peers, folder):
    """Tab where there is much to choose from."""
    with open(f"{folder}/api.json", "w") as file:
        parameters = [
            {"name": f"field_{n}", "in": "query", "schema": {"type": "string", "enum": ["a", "b"]}}
            for n in range(10)]
        operation = {"summary": "An operation", "parameters": parameters}
        json.dump({"openapi": "3.0.0", "paths": {
            f"/area_{n}/items": {"get": operation} for n in range(OPERATIONS)}}, file)
    with open(f"{folder}/variables.py", "w") as file:
        file.writelines(f"variable_{n}_end = 'value {n}'\n" for n in range(VARIABLES))
    # The described paths begin where base_url ends; nothing is sent there.
    command = [
        peers.program, "--quiet", "--color", "never", "--base-url", "http://127.0.0.1:9"]
    cases = [
        ("a path", "get /area_777/i", b"\t", b"tems"),
        ("a parameter", "get /area_777/items field_7", b"\t", b"="),
        ("a list of all paths", "get /area_", b"\t\t", b"[y/n] "),
        ("a variable", "variable_7777_", b"\t", b"end"),
        ("a variable in a path", "get /area_777/items/{variable_7777_", b"\t", b"end"),
        ("a parameter in Python", "requests.get(url, params={'field_7", b"\t", b"'"),
        ("an attribute", "variable_7777_end.starts", b"\t", b"with"),
        ("a list of all variables", "variable_", b"\t\t", b"[y/n] "),
    ]
    with Terminal(command, home(folder)) as terminal:
        terminal.run(f"spec {folder}/api.json")
        terminal.run(f"source {folder}/variables.py")
        print(f"  Tab, {OPERATIONS} operations described, {VARIABLES} variables set")
        for title, text, key, answer in cases:
            times = []
            for _ in range(20):
                terminal.time(text.encode(), text[-1:].encode())
                times.append(terminal.time(key, answer))
                if answer == b"[y/n] ":
                    terminal.time(b"n", b"\x1b")
                # Ctrl-C is sure to leave an empty line.
                terminal.time(b"\x03", Terminal.PROMPT)
            report(f"  {title}", {"apiwalk": times})
