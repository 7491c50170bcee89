"""Measures apiwalk beside its peers: whole processes, several runs in turn, medians and ratios."""

import base64
import contextlib
import functools
import http.server
import json
import os
import pty
import re
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

PROGRAM = sys.argv[1]
RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
REQUESTS = 5000


def measure(command, cwd):
    """Wall seconds and peak memory in bytes of one run, output thrown away."""
    with open(os.devnull, "wb") as nowhere:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss * 1024, process.returncode


def race(title, commands, cwd, runs=RUNS):
    """Runs the commands in turn and prints each peer's median as a ratio to apiwalk's."""
    times = {name: [] for name in commands}
    memory = {name: 0 for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            seconds, peak, status = measure(command, cwd)
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


def loops(python):
    """What the loops of bench_loops.py take, as ratios to CPython in the same minute."""
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bench_loops.py")

    def times(command):
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return {name: float(seconds)
                for name, seconds in (line.split("\t") for line in printed.splitlines())}

    ours, theirs = times([PROGRAM, "run", script]), times([python, script])
    for _ in range(RUNS - 1):
        ours = {name: min(ours[name], seconds)
                for name, seconds in times([PROGRAM, "run", script]).items()}
        theirs = {name: min(theirs[name], seconds)
                  for name, seconds in times([python, script]).items()}
    print(f"\nLoops, best of {RUNS} runs, starting up left out")
    for name, seconds in theirs.items():
        print(f"  {name:32} apiwalk takes {ours[name] / seconds:6.2f} of CPython's"
              f" {seconds * 1000:.2f} ms")


def write_source(path, size):
    """Python source of about that size: functions, loops, dictionaries, calls."""
    with open(path, "w") as file:
        number = 0
        while file.tell() < size:
            number += 1
            file.write(
                f"def page_{number}(items, limit={number}, *, state='started'):\n"
                f"    found = {{'page': {number}, 'items': [], 'total': len(items) + {number}.5}}\n"
                "    for index, item in enumerate(items):\n"
                "        if item['state'] == state and index < limit or item.get('force'):\n"
                f"            found['items'].append(f'{{item[\"id\"]}}-{number}')  # kept\n"
                "    return found if found['items'] else None\n\n")


def task(number):
    return {
        "cancelRequested": False, "cancellable": number % 2 == 0, "state": "started",
        "completedAt": f"2020-04-22T11:34:{number % 60:02}.290396913Z",
        "context": {
            "IsProcessRoot": True,
            "Persistent": {"AgentType": "agent", "ID": f"f7358a00-8469-45ae-a0c3-{number:012}",
                           "Name": f"DESKTOP-{number:07}", "OwnerID": "1496265"},
            "Specific": "Business", "UserName": f"DESKTOP-{number:07}\\Some User",
            "isLegacy": True, "title": f"Protecting the machine 'DESKTOP-{number:07}' by its plan"},
        "enqueuedAt": f"2020-04-22T11:34:{number % 60:02}.290396913Z",
        "id": 944455285181775872 + number, "idString": str(944455285181775872 + number),
        "issuer": {"clusterId": "", "id": ""}, "priority": "normal", "queue": "legacySync",
        "result": {"code": "ok", "payload": "MachineManagement::AddAgentResponse"},
        "startedAt": f"2020-04-22T11:34:{number % 60:02}.290396913Z",
        "startedByUser": f"DESKTOP-{number:07}\\Some User",
        "tenant": {"id": "1496265", "locator": "/1/1496262/1496265/", "name": "someone@example.com"},
        "type": "A59E8BF2-39C3-42C4-B667-CB672381A214",
        "updatedAt": f"2020-04-22T11:34:{number % 60:02}.294683447Z",
        "uuid": f"38045860-8901-426e-b51f-{number:012}"}


def write_tasks(path, size):
    one = len(json.dumps(task(1), separators=(",", ":"))) + 1
    with open(path, "w") as file:
        file.write('{"items":[')
        file.write(json.dumps(task(0), separators=(",", ":")))
        for number in range(1, size // one):
            file.write("," + json.dumps(task(number), separators=(",", ":")))
        file.write("]}")
    return os.path.getsize(path)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def file_server(folder):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


@contextlib.contextmanager
def practice_server():
    process = subprocess.Popen([PROGRAM, "sandbox", "--port", "0"], stdout=subprocess.PIPE, text=True)
    url = process.stdout.readline().strip()
    client, secret = re.search(
        r"client id (\S+), secret (\S+)", process.stdout.readline()).groups()
    yield url, (client, secret)
    process.terminate()
    process.wait()


def access_token(url, pair):
    """A token of the practice server (RFC 6749 section 4.4)."""
    request = urllib.request.Request(
        f"{url}/api/2/idp/token", data=b"grant_type=client_credentials",
        headers={"Authorization": "Basic " + base64.b64encode(":".join(pair).encode()).decode()})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["access_token"]


def idle_memory():
    """Resident bytes of a shell at its first prompt."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm", HOME=tempfile.mkdtemp())
        os.execv(PROGRAM, [PROGRAM])
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


def main():
    has_requests = subprocess.run(
        [sys.executable, "-c", "import requests"], stderr=subprocess.DEVNULL).returncode == 0
    missing = [name for name in ("curl", "jq") if not shutil.which(name)]
    if not has_requests:
        missing.append("requests")
    for name in missing:
        print(f"bench: {name} is missing and left out")
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        commands = {"apiwalk": [PROGRAM, "-c", "None"]}
        if has_requests:
            commands["python3 + requests"] = [python, "-c", "import requests, json, pprint"]
        race("Start", commands, folder, max(RUNS, 11))

        write_source(f"{folder}/source.py", 1_000_000)
        race("Parse 1 MB of Python", {
            "apiwalk": [PROGRAM, "run", "--dry-run", "source.py"],
            "python3, ast.parse": [
                python, "-c", "import ast; ast.parse(open('source.py').read())"],
        }, folder)
        loops(python)

        with practice_server() as (url, pair):
            base = url + "/api/task_manager/v2"
            bearer = "Bearer " + access_token(url, pair)
            with open(f"{folder}/get.walk", "w") as script:
                script.write(f"auth = {{'Authorization': {bearer!r}}}\n")
                for number in range(1, REQUESTS + 1):
                    script.write(f"get /tasks id={number}\n")
            loop = (
                "import requests\n"
                f"auth = {{'Authorization': {bearer!r}}}\n"
                "{make}\n"
                f"for number in range(1, {REQUESTS + 1}):\n"
                f"    r = {{get}}('{base}/tasks', headers=auth, params={{'id': number}})\n"
                "    print(r.status_code); print(r.json())\n")
            for name, make, get in (
                    ("session", "s = requests.Session()", "s.get"), ("bare", "", "requests.get")):
                with open(f"{folder}/{name}.py", "w") as file:
                    file.write(loop.replace("{make}", make).replace("{get}", get)
                               .replace("{{", "{").replace("}}", "}"))
            commands = {"apiwalk": [PROGRAM, "--base-url", base, "run", "get.walk"]}
            if "curl" not in missing:
                commands["curl, URL glob"] = [
                    "curl", "-s", "-H", f"Authorization: {bearer}",
                    f"{base}/tasks?id=[1-{REQUESTS}]"]
            if has_requests:
                commands["requests.Session"] = [python, "session.py"]
                commands["requests.get"] = [python, "bare.py"]
            race(f"{REQUESTS} requests, one after the other", commands, folder, min(RUNS, 3))

        size = write_tasks(f"{folder}/tasks10.json", 10_000_000)
        large = write_tasks(f"{folder}/tasks100.json", 100_000_000)
        with file_server(folder) as url:
            commands = {"apiwalk": [PROGRAM, "--base-url", url, "-c", "get /tasks10.json"]}
            if has_requests:
                commands["requests + pprint"] = [
                    python, "-c", "import requests, pprint; "
                    f"pprint.pprint(requests.get('{url}/tasks10.json').json())"]
            if "curl" not in missing and "jq" not in missing:
                commands["curl | jq ."] = ["sh", "-c", f"curl -s {url}/tasks10.json | jq ."]
            race(f"Fetch and pretty-print {size / 1e6:.0f} MB", commands, folder, min(RUNS, 3))

            command = [PROGRAM, "--base-url", url, "-c", "get /tasks100.json"]
            _, peak, _ = measure(command, folder)
            print(f"\nFetch and pretty-print {large / 1e6:.0f} MB: peak memory is "
                  f"{peak / large:.2f} times the body")
        print(f"\nIdle at the first prompt: {idle_memory() / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
