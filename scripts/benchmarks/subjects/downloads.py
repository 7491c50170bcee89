"""How fast a large body goes to a file, and how much memory that takes."""

from servers import zeros_server

SIZE = 1 << 30


def run(peers, folder):
    with zeros_server(folder) as url:
        commands = {"apiwalk": [peers.program, "--base-url", url, "-c", f"get /{SIZE} > ours"]}
        if peers.have("curl"):
            commands["curl"] = ["curl", "-s", "-o", "theirs", f"{url}/{SIZE}"]
        peers.race("Download 1 GiB to a file", commands, folder, peers.runs)
