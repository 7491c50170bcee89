# A session's fields and a request's become one.
import requests

s = requests.Session()
s.headers.update({'X-Session': '1', 'Accept': 'application/json'})

def fields(**parts):
    return s.prepare_request(requests.Request('GET', 'https://api.example/', **parts)).headers

fields()
fields(headers={'X-Own': '2'})
fields(headers={'x-session': '3'})
fields(headers={'X-Session': None})
fields(headers={'accept': None, 'User-Agent': None})
fields(headers={})
fields(headers=None)
s.headers['X-Session'] = None
fields()
del s.headers['X-Session']
s.headers = {'Only': 'this'}
fields(headers={'And': 'that'})
s.headers = None
fields(headers={'A': 'b'})
fields()
s.headers = {}
fields(headers=['a'])
s.headers = requests.utils.default_headers()
fields(json=[1])
p = s.prepare_request(requests.Request('GET', 'https://api.example/'))
p.headers['Changed'] = '1'
s.headers
