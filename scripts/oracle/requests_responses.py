"""What `requests` makes of a table of answers, for the tests of the same module here.

    requests_responses.py             writes Tests/LibraryTests/Golden/requests-responses.txt
    requests_responses.py --compare   prints nothing when the file is right; fails if not

A case is an answer (status line, fields, a blank line, the body as a Python literal) and statements at
a prompt, `r` being the response. What they print stands below each.
"""

import ast
import contextlib
import io
import sys
import traceback
from pathlib import Path

import requests
import urllib3
from requests.adapters import HTTPAdapter

GOLDEN = Path(__file__).resolve().parents[2] / "Tests/LibraryTests/Golden/requests-responses.txt"

CASES = r"""
200 OK
Content-Type: application/json
X-Items: 2

b'{"items": [1, 2.50, null, 12345678901234567890], "b": true}'
>>> r
>>> r.status_code
>>> r.ok, r.reason, r.url, r.encoding
>>> bool(r)
>>> r.json()
>>> r.json()['items'][3]
>>> r.json() is r.json()
>>> r.text
>>> r.content
>>> r.headers
>>> r.headers['x-items'], r.headers.get('X-ITEMS'), r.headers.get('nope'), r.headers.get('nope', 1)
>>> 'content-type' in r.headers, 'nope' in r.headers, len(r.headers)
>>> list(r.headers), dict(r.headers)
>>> list(r.headers.items())
>>> r.headers.keys()
>>> list(r.headers.values())
>>> r.headers == {'content-type': 'application/json', 'X-ITEMS': '2'}
>>> r.headers['nope']
>>> r.headers[1]
>>> r.headers.pop('x-items')
>>> r.headers['New'] = 'value'
>>> r.headers
>>> del r.headers['NEW']
>>> r.headers
>>> del r.headers['NEW']
>>> r.raise_for_status()
>>> r.raise_for_status(1)
>>> r.history
>>> r.is_redirect, r.is_permanent_redirect
>>> r.links
>>> r.apparent_encoding
>>> list(r.iter_content(20))
>>> list(r.iter_lines())
>>> len(list(r)), r.close()
>>> r.nope
>>> r.status_code == requests.codes.ok
>>> r.request.method, r.request.url, r.request.body, r.request.path_url
>>> r.request
>>> type(r), type(r.headers), isinstance(r, requests.Response)
>>> len(r.cookies), dict(r.cookies.items())

404 Not Found
Content-Type: text/html

b'<p>caf\xe9</p>'
>>> r
>>> r.ok, bool(r), r.encoding, r.text
>>> r.raise_for_status()
>>> r.json()
>>> r.encoding = 'utf-8'
>>> r.text
>>> r.encoding = None
>>> r.encoding = 'no-such-encoding'
>>> r.text

503 Service Unavailable

b''
>>> r
>>> r.raise_for_status()
>>> r.text, r.content, r.encoding
>>> r.json()
>>> list(r.iter_content()), list(r.iter_lines())

299 Odd

b'{"a": "\xc3\xa9"}'
>>> r.encoding, r.apparent_encoding, r.text, r.json()
>>> r.raise_for_status()

200 OK
Content-Type: text/plain; charset=UTF-8

b'\xc3\xa9l\xc3\xa8ve\r\nzwei\n\ndrei'
>>> r.text
>>> list(r.iter_lines())
>>> list(r.iter_lines(decode_unicode=True))
>>> list(r.iter_content(100, True))
>>> list(r.iter_lines(delimiter=b'z'))
>>> r.iter_content(1.5)
>>> b''.join(r.iter_content(3)) == r.content
>>> list(r.iter_content(None)) == [r.content]

200 OK
Content-Type: application/json

b'{"a": 1,}'
>>> r.json()

200 OK
Content-Type: application/json

b'\xef\xbb\xbf[1]'
>>> r.json()
>>> r.encoding = None
>>> r.json()

200 OK
Content-Type: application/json

b'["\xff"]'
>>> r.json()
>>> r.encoding = None

200 OK
Content-Type: application/octet-stream

b'\xff\xfe[\x001\x00]\x00'
>>> r.json()

200 OK
Content-Type: application/json; charset="latin-1"

b'["\xe9"]'
>>> r.encoding, r.json()

200 OK
Link: <https://h.example/p?page=2>; rel="next", <https://h.example/p?page=9>; rel=last; title="x"
Link: <https://h.example/p?a=1,2>; rel=self

b'[]'
>>> r.links
>>> r.links['next']['url']
>>> r.headers['link']

302 Found
Location: https://h.example/next

b''
>>> r.is_redirect, r.is_permanent_redirect, r.ok

308 Permanent Redirect
Location: https://h.example/next

b''
>>> r.is_redirect, r.is_permanent_redirect

500

b'boom'
>>> r.reason
>>> r.raise_for_status()
""".strip("\n")


class Canned(HTTPAdapter):
    def __init__(self, status, reason, fields, body):
        super().__init__()
        self.answer = (status, reason, fields, body)

    def send(self, request, **kwargs):
        status, reason, fields, body = self.answer
        raw = urllib3.HTTPResponse(
            body=io.BytesIO(body),
            headers=urllib3.HTTPHeaderDict(fields),
            status=status,
            reason=reason,
            preload_content=False,
        )
        return self.build_response(request, raw)


def last_line(error):
    return "".join(traceback.format_exception_only(error)).rstrip("\n")


def response(lines):
    status, _, reason = lines[0].partition(" ")
    blank = lines.index("")
    fields = [tuple(line.split(": ", 1)) for line in lines[1:blank]]
    session = requests.Session()
    session.trust_env = False
    session.mount("https://", Canned(int(status), reason, fields, ast.literal_eval(lines[blank + 1])))
    return session.get("https://h.example/p?q=1", allow_redirects=False), blank + 2


def run(source, names):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        for statement in ast.parse(source).body:
            try:
                exec(compile(ast.Interactive([statement]), "<stdin>", "single"), names)
            except Exception as error:
                print(last_line(error))
    return out.getvalue()


def replayed(case):
    lines = case.split("\n")
    answer, place = response(lines)
    names = {"r": answer, "requests": requests}
    text = "\n".join(lines[:place]) + "\n"
    while place < len(lines):
        source = [lines[place]]
        place += 1
        while place < len(lines) and lines[place].startswith("..."):
            source.append(lines[place])
            place += 1
        text += "\n".join(source) + "\n" + run("\n".join(line[4:] for line in source), names)
    return text


def cases():
    """Cases begin with a status at the start of a line after a blank one."""
    found, lines = [], CASES.split("\n")
    for place, line in enumerate(lines):
        if (place == 0 or lines[place - 1] == "") and line[:3].isdigit():
            found.append([])
        found[-1].append(line)
    return ["\n".join(case).strip("\n") for case in found]


def main():
    text = "\n".join(replayed(case) for case in cases())
    if "--compare" in sys.argv:
        sys.exit(0 if GOLDEN.read_text(encoding="utf-8") == text else f"{GOLDEN.name} differs")
    GOLDEN.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
