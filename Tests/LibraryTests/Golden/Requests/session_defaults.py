# What a session is before anything is set.
import requests

s = requests.Session()
s.headers
s.auth, s.params, s.proxies, s.hooks, s.stream, s.verify, s.cert, s.max_redirects, s.trust_env
s.cookies, len(s.cookies)
list(s.adapters)
isinstance(s, requests.Session), isinstance(s, requests.sessions.Session)
type(requests.session()) is requests.Session
requests.Session is requests.sessions.Session
requests.Session
s.max_redirects = 5
s.max_redirects
s.nothing
s.get()
s.get('https://api.example', 1, 2)
s.get('https://api.example', foo=1)
s.request('GET')
s.request(5, 'https://api.example')
s.send(requests.Request('GET', 'https://api.example'))
s.send(5)
s.prepare_request(5)
s.get('ftp://api.example/')
s.get('api.example/tasks')
s.get_adapter('mailto:x')
type(s.get_adapter('https://api.example')).__name__
with requests.Session() as inner:
    inner.headers['X'] = '1'
    inner.headers['x']
s.close()
requests.Session(1)
