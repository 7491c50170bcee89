"""How long one small request takes, from the start of the program to its end."""

from servers import practice_server

PATH = "/api/1/accounts?login=learner"


def run(peers, folder):
    with practice_server(peers.program) as (_, url, _):
        commands = {"apiwalk": [peers.program, "--base-url", url, "-c", f"get {PATH}"]}
        if peers.have("curl"):
            commands["curl"] = ["curl", "-s", url + PATH]
        if peers.have("httpie"):
            commands["HTTPie"] = [peers.httpie, "--ignore-stdin", url + PATH]
        if peers.have("requests"):
            commands["requests"] = [
                peers.python, "-c", f"import requests; print(requests.get('{url}{PATH}').json())"]
        peers.race("One request", commands, folder, max(peers.runs, 21))
