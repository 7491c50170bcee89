"""The servers that the measured programs talk to."""

import base64
import contextlib
import functools
import http.server
import json
import os
import re
import subprocess
import threading
import urllib.request


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def file_server(folder):
    """The URL of the folder's files."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


class Sparse(http.server.BaseHTTPRequestHandler):
    """Answers with zeros, as many as the path says, as fast as the kernel can."""

    def do_GET(self):
        size = int(self.path.strip("/"))
        self.send_response(200)
        self.send_header("Content-Length", str(size))
        self.end_headers()
        self.wfile.flush()
        with open(self.server.zeros, "rb") as file:
            while size:
                size -= os.sendfile(
                    self.connection.fileno(), file.fileno(), 0, min(size, 1 << 24))

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def zeros_server(folder):
    """The URL of a server of zeros: /1000 has a thousand of them."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Sparse)
    server.zeros = f"{folder}/zeros"
    with open(server.zeros, "wb") as file:
        file.truncate(1 << 24)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


@contextlib.contextmanager
def practice_server(program, *arguments):
    """The process of a practice server, its URL, and a client's id and secret."""
    process = subprocess.Popen(
        [program, "sandbox", "--port", "0", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        url = process.stdout.readline().strip()
        pair = re.search(r"client id (\S+), secret (\S+)", process.stdout.readline()).groups()
        yield process, url, pair
    finally:
        process.terminate()
        process.wait()


def access_token(url, pair):
    """A token of the practice server (RFC 6749 section 4.4)."""
    request = urllib.request.Request(
        f"{url}/api/2/idp/token", data=b"grant_type=client_credentials",
        headers={"Authorization": "Basic " + base64.b64encode(":".join(pair).encode()).decode()})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["access_token"]
