# Reading headers of a response as text.
raw = 'HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nX-Page: 2\r\nSet-Cookie: a=1; Path=/\r\nset-cookie: b=2\r\nLink: </t?page=3>; rel="next", </t?page=1>; rel="prev"\r\n\r\n{"ok": true}'
head, _, body = raw.partition('\r\n\r\n')
first, *lines = head.split('\r\n')
version, status, reason = first.split(' ', 2)
version, int(status), reason, body
headers = {}
for line in lines:
    name, _, value = line.partition(':')
    headers.setdefault(name.strip().lower(), []).append(value.strip())

headers
kind, *options = headers['content-type'][0].split(';')
kind, dict(option.strip().split('=') for option in options)
links = {}
for part in headers['link'][0].split(', '):
    url, rel = part.split('; ')
    links[rel.split('"')[1]] = url.strip('<>')

links
cookies = dict(c.split(';')[0].split('=') for c in headers['set-cookie'])
cookies, '; '.join(f'{k}={v}' for k, v in cookies.items())
headers['etag']
headers.get('etag', ['none'])[0]
import json
json.loads(body)['ok']
'-'.join(word.capitalize() for word in 'content-type'.split('-'))
request = {'method': 'GET', 'path': '/t', 'headers': {'Host': 'a.example', 'Accept': '*/*'}}
'\r\n'.join([f'{request["method"]} {request["path"]} HTTP/1.1', *(f'{k}: {v}' for k, v in request['headers'].items()), '', ''])
