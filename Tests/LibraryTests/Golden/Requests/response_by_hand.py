# A response that is made by hand, as tests do.
import requests

r = requests.Response()
r
r.status_code, r.reason, r.url, r.encoding, r.history, r.request, r.elapsed
r.headers, r.cookies, r.content, r.text, r.links, r.is_redirect, r.next
r.ok
r.status_code = 200
r._content = b'{"items": [1, 2]}'
r.encoding = 'utf-8'
r.ok, r.text, r.json()
r.headers['Content-Type'] = 'application/json'
r.headers['content-type']
r.headers['Link'] = '<https://api.example/?page=2>; rel="next"'
r.links
list(r.iter_content(6)), list(r.iter_lines()), list(r)
r._content = b'a\r\nb\n\nc'
list(r.iter_lines()), list(r.iter_lines(decode_unicode=True)), list(r.iter_lines(delimiter=b'\n'))
list(r.iter_lines(chunk_size=2)), list(r.iter_lines(chunk_size=1, decode_unicode=True))
list(r.iter_content(3, decode_unicode=True))
r._content = 'naïve €'.encode()
list(r.iter_content(1, decode_unicode=True)), list(r.iter_content(4, True))
r.encoding = 'latin-1'
r.text
r.encoding = None
r.text, r.apparent_encoding, list(r.iter_content(100, True))
r.encoding = 'no-such'
r.text
list(r.iter_content(1, True))
r.iter_content('1')
r._content = b'\xef\xbb\xbf[1]'
r.encoding = None
r.text, r.json(), r.apparent_encoding
r.encoding = 'utf-8'
r.text
r.json()
r._content = '[12]'.encode('utf-16')
r.encoding = None
r.json(), r.text, r.apparent_encoding
r._content = b'nope'
r.json()
r._content = b''
r.json()
r.close()
