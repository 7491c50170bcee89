"""How long thousands of small requests take, one after the other."""

from servers import access_token, practice_server

REQUESTS = 5000


def run(peers, folder):
    with practice_server(peers.program) as (_, url, pair):
        base = url + "/api/task_manager/v2"
        bearer = "Bearer " + access_token(url, pair)
        with open(f"{folder}/get.walk", "w") as script:
            script.write(f"auth = {{'Authorization': {bearer!r}}}\n")
            for number in range(1, REQUESTS + 1):
                script.write(f"get /tasks id={number}\n")
        commands = {"apiwalk": [peers.program, "--base-url", base, "run", "get.walk"]}
        if peers.have("curl"):
            commands["curl, URL glob"] = [
                "curl", "-s", "-H", f"Authorization: {bearer}",
                f"{base}/tasks?id=[1-{REQUESTS}]"]
        if peers.have("requests"):
            for name, make, get in (
                    ("requests.Session", "s = requests.Session()", "s.get"),
                    ("requests.get", "", "requests.get")):
                with open(f"{folder}/{name}.py", "w") as file:
                    file.write(
                        f"import requests\n{make}\n"
                        f"auth = {{'Authorization': {bearer!r}}}\n"
                        f"for number in range(1, {REQUESTS + 1}):\n"
                        f"    r = {get}('{base}/tasks', headers=auth, params={{'id': number}})\n"
                        "    print(r.status_code); print(r.json())\n")
                commands[name] = [peers.python, f"{name}.py"]
        peers.race(
            f"{REQUESTS} requests, one after the other", commands, folder, min(peers.runs, 3))
