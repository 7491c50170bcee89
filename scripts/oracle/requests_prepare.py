"""What `requests` prepares from a table of calls, for the tests of the same module here.

    requests_prepare.py             writes Tests/LibraryTests/Golden/requests-prepare.txt
    requests_prepare.py --compare   prints nothing when the file is what `requests` says; fails if not

Each entry is a call in Python, then what it prepares (or raises), indented. The fields that a session
adds by itself are left out, except where a call changes them.
"""

import sys
from pathlib import Path

import requests

GOLDEN = Path(__file__).resolve().parents[2] / "Tests/LibraryTests/Golden/requests-prepare.txt"

CALLS = """
get('http://h.example')
get('HTTP://H.Example/A b?c d#e f')
get('http://h.example/a/../b/./c//d')
get('  http://h.example/')
get('http://h.example:8080')
get('http://h.example:0/x')
get('http://h.example:00443/x')
get('http://[::1]:9/x')
get('http://h.example/%7Ea%2fb%zz')
get('http://h.example/é?ü=ß')
get('http://bücher.example/')
get(b'http://h.example/bytes')
get('mailto:a@h.example')
get('x')
get('')
get('/tasks')
get('http://')
get('http:///x')
get('http://*.h.example/')
get('http://h.example:99999/')
get('http://h.example:x/')
get("http://it's")
get('localhost:8080')
get(None)
get(5)
get('http://h.example/', params={'a': 'b', 'c': 'd e'})
get('http://h.example/', params={'state': ['started', 'paused'], 'limit': 10})
get('http://h.example/', params={'a': None, 'b': [None, 1], 'c': (), 'd': True, 'e': 1.5})
get('http://h.example/', params={'a': {'x': 1}, 'b': 'é&=+/?~*', 'c d': b'\\xff'})
get('http://h.example/', params=[('a', 1), ('a', 2), ('b', ['x', 'y'])])
get('http://h.example/?x=1', params={'a': 'b'})
get('http://h.example/?x=1#f', params='raw=é&b c')
get('http://h.example/', params=b'raw=1')
get('http://h.example/', params='a=%zz&b=%20')
get('http://h.example/', params={})
get('http://h.example/', params=[])
get('http://h.example/', params='')
get('http://h.example/', params=5)
get('http://h.example/', params=0)
get('http://h.example/', params=[1])
get('http://h.example/', params=['ab'])
get('http://h.example/', params=['abc'])
get('http://h.example/', params=[('a',)])
get('http://h.example/', params=(('a', 'b'), ['c', 'd']))
get('http://h.example/', params={1: 2, None: 3})
get('http://h.example/', params={'a': [['x', 'y'], 'z']})
get('http://h.example/', params={'a': ''})
get('http://h.example/', params={'a': range(3)})
get('mailto:x', params=5)
post('http://h.example/')
put('http://h.example/')
delete('http://h.example/')
patch('http://h.example/')
head('http://h.example/')
options('http://h.example/')
post('http://h.example/', data={'a': 'b c', 'd': ['e', 'f']})
post('http://h.example/', data=[('a', 1), ('b', None)])
post('http://h.example/', data={'a': None})
post('http://h.example/', data={})
post('http://h.example/', data='')
post('http://h.example/', data='text é')
post('http://h.example/', data=b'\\x00\\xff')
post('http://h.example/', data=(('a', 'b'),))
post('http://h.example/', data=[1])
post('http://h.example/', json={'a': 1, 'b': [True, None, 1.5, 'é']})
post('http://h.example/', json=[])
post('http://h.example/', json={})
post('http://h.example/', json='')
post('http://h.example/', json=0)
post('http://h.example/', json=None)
post('http://h.example/', json=float('nan'))
post('http://h.example/', json={1: {2}})
post('http://h.example/', json=b'x')
post('http://h.example/', data='x', json={'a': 1})
post('http://h.example/', data={}, json={'a': 1})
post('http://h.example/', json=123456789012345678901234567890)
get('http://h.example/', data='x')
get('http://h.example/', json={'a': 1})
delete('http://h.example/', json=[1])
head('http://h.example/', data='x')
post('http://h.example/', data={'a': 1}, headers={'Content-Type': 'x/y'})
post('http://h.example/', json={'a': 1}, headers={'content-type': 'x/y'})
post('http://h.example/', data='abc', headers={'content-length': '99'})
post('http://h.example/', headers={'Content-Length': '7'})
get('http://h.example/', headers={'X-A': '1', 'x-a': '2', 'B': b'3'})
get('http://h.example/', headers={'accept': 'application/json'})
get('http://h.example/', headers={'Accept': None, 'Nothing': None})
get('http://h.example/', headers={'User-Agent': 'me', 'X': ''})
get('http://h.example/', headers={b'X-Bytes': 'v'})
get('http://h.example/', headers=None)
get('http://h.example/', headers={})
get('http://h.example/', headers=5)
get('http://h.example/', headers=['a'])
get('http://h.example/', headers='a')
get('http://h.example/', headers={'X-Trace': 1})
get('http://h.example/', headers={'X': ['a']})
get('http://h.example/', headers={'X': 'a\\nb'})
get('http://h.example/', headers={'X': 'a\\r\\nb'})
get('http://h.example/', headers={'X': ' a'})
get('http://h.example/', headers={'X': '\\u00a0a'})
get('http://h.example/', headers={'X': 'a '})
get('http://h.example/', headers={' X': 'a'})
get('http://h.example/', headers={'X:': 'a'})
get('http://h.example/', headers={'X Y': 'a'})
get('http://h.example/', headers={'': 'a'})
get('http://h.example/', headers={1: 'a'})
get('http://h.example/', headers={None: 'a'})
get('http://h.example/', headers={'X': 'a\\x00b'})
get('http://h.example/', auth=('user', 'pass'))
get('http://h.example/', auth=('usér', 'p:a s'))
get('http://h.example/', auth=(b'u', b'p'))
get('http://h.example/', auth=('€', 'p'))
get('http://h.example/', auth=('', ''))
get('http://h.example/', auth=())
get('http://h.example/', auth='x')
get('http://h.example/', auth=('x',))
get('http://h.example/', auth=5)
get('http://h.example/', auth=['u', 'p'])
get('http://u:p@h.example/')
get('http://u%40x:p%20q@h.example/')
get('http://u@h.example/')
get('http://:p@h.example/')
get('http://u:p@h.example/', auth=('a', 'b'))
get('http://u:p@h.example/', auth=())
get('http://h.example/', headers={'Authorization': 'Bearer x'}, auth=('a', 'b'))
get('http://u:p@h.example/', headers={'Authorization': 'Bearer x'})
post('http://h.example/', auth=('a', 'b'), data={'x': 'y'})
get('http://h.example/', cookies={'a': '1', 'b': 'x y'})
get('http://h.example/', cookies={})
get('http://h.example/', cookies={'a': '1'}, headers={'Cookie': 'z=9'})
get('http://h.example/', cookies={'a': 1})
get('http://h.example/', cookies=5)
request('get', 'http://h.example/')
request('Custom', 'http://h.example/')
request(5, 'http://h.example/')
request(b'put', 'http://h.example/')
request(None, 'http://h.example/')
get()
get('http://h.example/', 1, 2)
get('http://h.example/', foo=1)
get('http://h.example/', header={})
get('http://h.example/', params=1, method='x')
post('http://h.example/', 1, 2, 3)
post('http://h.example/', 'd', {'j': 1})
put('http://h.example/', 'd', {'j': 1})
request('GET')
request()
request('GET', 'http://h.example/', {'a': 1})
""".strip().split("\n")

DEFAULTS = {
    "User-Agent": requests.utils.default_user_agent(),
    "Accept-Encoding": "gzip, deflate",
    "Accept": "*/*",
    "Connection": "keep-alive",
}


class Prepared(Exception):
    pass


def send(self, request, **kwargs):
    raise Prepared(request)


def prepared(call):
    """The call up to the moment when something would be sent."""
    names = {name: getattr(requests, name) for name in requests.__all__ if hasattr(requests, name)}
    try:
        eval(call, names)
    except Prepared as found:
        return description(found.args[0])
    except Exception as error:
        name = type(error).__qualname__
        module = type(error).__module__
        return [f"{name if module == 'builtins' else module + '.' + name}: {error}"]
    return ["nothing"]


def description(request):
    lines = [f"{request.method} {request.url}"]
    headers = dict(request.headers)
    missing = [name for name in DEFAULTS if name not in headers]
    lines += [f"{name}: {value!r}" for name, value in headers.items() if DEFAULTS.get(name) != value]
    lines += [f"no {name}" for name in missing]
    if request.body is not None:
        lines.append(repr(request.body))
    return lines


def main():
    requests.Session.send = send
    requests.sessions.get_netrc_auth = lambda url, raise_errors=False: None
    requests.sessions.get_environ_proxies = lambda url, no_proxy=None: {}
    text = ""
    for call in CALLS:
        text += call + "\n" + "".join(f"    {line}\n" for line in prepared(call))
    if "--compare" in sys.argv:
        sys.exit(0 if GOLDEN.read_text(encoding="utf-8") == text else f"{GOLDEN.name} differs")
    GOLDEN.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
