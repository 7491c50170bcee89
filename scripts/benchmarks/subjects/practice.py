"""The practice server with a million tasks: time, memory, and pages of a list.

Processor time is printed beside the time on the clock, which depends on what else runs.
"""

import http.client
import json
import pathlib
import re
import statistics
import time

from servers import access_token, practice_server

TASKS = 1_000_000
API = "/api/task_manager/v2"
QUERIES = [
    "/tasks?limit=100",
    "/tasks?limit=100&state=completed&order=asc(uuid)",
    "/tasks?limit=100&startedBy=like(optics)&order=asc(type)&order=desc(startedAt)",
    "/tasks?limit=100&resultCode=ok&resultCode=warning&enqueuedAt=gt(2019-10-01T00:00:00Z)"
    "&order=desc(priority)&order=asc(startedByUser)",
    "/tasks?limit=100&order=desc(state)&order=asc(completedAt)",
    "/tasks?lod=count&tag=audit",
    "/activities?limit=100&order=asc(uuid)&state=completed",
    "/activities?limit=100&resultCode=ok&order=asc(type)&order=asc(createdAt)",
]


def run(peers, folder):
    print(f"\nThe practice server with {TASKS} tasks")
    start = time.monotonic()
    server = practice_server(peers.program, "--tasks", str(TASKS), "--log", "off")
    with server as (process, url, pair):
        def processor_seconds():
            fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / 100

        def report(what):
            clock = time.monotonic() - start
            print(f"  {what}: {clock:.2f} s, {processor_seconds():.2f} s of processor time")

        connection = http.client.HTTPConnection(url.removeprefix("http://"))
        bearer = {"Authorization": "Bearer " + access_token(url, pair)}

        def get(path):
            connection.request("GET", API + path, headers=bearer)
            return json.loads(connection.getresponse().read())

        get("/tasks?limit=1")
        report("first answer of /tasks")
        get("/activities?limit=1")
        report("first answer of /activities")
        for query in QUERIES:
            times = []
            for _ in range(9):
                before = time.monotonic()
                get(query)
                times.append((time.monotonic() - before) * 1000)
            print(f"  {statistics.median(times):6.1f} ms (worst {max(times):.1f})  {query}")
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        print("  memory at most:", int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024, "MB")
