"""Measures the practice server with a million tasks: time, memory, and pages of a list.

Usage: scripts/bench_practice.py [PROGRAM [TASKS]], with a release build.
Processor time is printed beside the time on the clock, which depends on what else runs.
"""

import base64
import http.client
import json
import pathlib
import re
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
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


def main(program=ROOT / ".build/release/apiwalk", tasks="1000000"):
    start = time.monotonic()
    process = subprocess.Popen(
        [program, "sandbox", "--tasks", tasks, "--log", "off"], stdout=subprocess.PIPE, text=True
    )

    def processor_seconds():
        fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def report(what):
        clock = time.monotonic() - start
        print(f"{what}: {clock:.2f} s, {processor_seconds():.2f} s of processor time")

    try:
        host = process.stdout.readline().strip().removeprefix("http://")
        pair = re.search(r"id (\S+), secret (\S+)", process.stdout.readline())
        connection = http.client.HTTPConnection(host)

        def call(path, headers, method="GET", body=None):
            connection.request(method, path, body, headers)
            return json.loads(connection.getresponse().read())

        basic = base64.b64encode(f"{pair[1]}:{pair[2]}".encode()).decode()
        token = call(
            "/api/2/idp/token",
            {
                "Authorization": "Basic " + basic,
                "Content-Type": "application/x-www-form-urlencoded",
            },
            "POST",
            "grant_type=client_credentials",
        )
        bearer = {"Authorization": "Bearer " + token["access_token"]}
        call(API + "/tasks?limit=1", bearer)
        report("first answer of /tasks")
        call(API + "/activities?limit=1", bearer)
        report("first answer of /activities")
        for query in QUERIES:
            times = []
            for _ in range(9):
                before = time.monotonic()
                call(API + query, bearer)
                times.append((time.monotonic() - before) * 1000)
            print(f"{statistics.median(times):6.1f} ms (worst {max(times):.1f})  {query}")
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        print("memory at most:", int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024, "MB")
    finally:
        process.terminate()
        process.wait()


main(*sys.argv[1:])
