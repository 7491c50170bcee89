"""How long a large JSON body takes to be fetched and laid out, and how much memory."""

import json
import os

from peers import measure
from servers import file_server


def run(peers, folder):
    size = write_tasks(f"{folder}/tasks10.json", 10_000_000)
    large = write_tasks(f"{folder}/tasks100.json", 100_000_000)
    with file_server(folder) as url:
        commands = {"apiwalk": [peers.program, "--base-url", url, "-c", "get /tasks10.json"]}
        if peers.have("requests"):
            commands["requests + pprint"] = [
                peers.python, "-c", "import requests, pprint; "
                f"pprint.pprint(requests.get('{url}/tasks10.json').json())"]
        if peers.have("curl", "jq"):
            commands["curl | jq ."] = ["sh", "-c", f"curl -s {url}/tasks10.json | jq ."]
        peers.race(
            f"Fetch and pretty-print {size / 1e6:.0f} MB", commands, folder, min(peers.runs, 3))

        command = [peers.program, "--base-url", url, "-c", "get /tasks100.json"]
        _, peak, _ = measure(command, folder)
        print(f"\nFetch and pretty-print {large / 1e6:.0f} MB: peak memory is "
              f"{peak / large:.2f} times the body")


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
