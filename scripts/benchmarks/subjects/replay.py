"""How long scripts, recordings and pages take that are played again."""

import subprocess

from servers import access_token, practice_server

LINES = 100_000
REQUESTS = 5_000
STEPS = 2_000


def run(peers, folder):
    parse(peers, folder)
    repeat(peers, folder)
    cassette(peers, folder)
    page(peers, folder)


def parse(peers, folder):
    with open(f"{folder}/flat.walk", "w") as script, open(f"{folder}/flat.py", "w") as python:
        for number in range(LINES):
            script.write(f"get /tasks id={number}\n")
            python.write(f"requests.get(base + '/tasks', params={{'id': {number}}})\n")
    peers.race(f"Parse a script of {LINES} lines", {
        "apiwalk": [peers.program, "run", "--dry-run", "flat.walk"],
        "python3, ast.parse": [
            peers.python, "-c", "import ast; ast.parse(open('flat.py').read())"],
    }, folder)


def repeat(peers, folder):
    with practice_server(peers.program, "--log", "off") as (_, url, _):
        path = "/api/1/accounts?login=learner"
        commands = {"apiwalk": [
            peers.program, "--base-url", url, "-c", f"get {path} --repeat {REQUESTS}"]}
        if peers.have("curl"):
            commands["curl, URL glob"] = ["curl", "-s", f"{url}/api/1/accounts?login=[1-{REQUESTS}]"]
        peers.race(f"One request {REQUESTS} times", commands, folder, min(peers.runs, 3))


def cassette(peers, folder):
    with practice_server(peers.program, "--log", "off") as (_, url, pair):
        base = url + "/api/task_manager/v2"
        with open(f"{folder}/get.walk", "w") as script:
            script.write(f"auth = {{'Authorization': 'Bearer {access_token(url, pair)}'}}\n")
            script.writelines(f"get /tasks id={number}\n" for number in range(REQUESTS))
        arguments = [peers.program, "--base-url", base, "--cassette", "requests.json"]
        subprocess.run(
            [*arguments, "run", "get.walk"], cwd=folder, check=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    peers.race(f"Replay {REQUESTS} requests from a cassette", {
        "apiwalk": [*arguments, "--cassette-mode", "replay", "run", "get.walk"],
    }, folder)


def page(peers, folder):
    with open(f"{folder}/page.md", "w") as file:
        for number in range(STEPS):
            file.write(f"Step {number}.\n\n>>> {number} + 1\n{number + 1}\n\n")
    peers.race(f"Check a page of {STEPS} steps", {
        "apiwalk": [peers.program, "check", "page.md"],
        "python3 -m doctest": [peers.python, "-m", "doctest", "page.md"],
    }, folder)
