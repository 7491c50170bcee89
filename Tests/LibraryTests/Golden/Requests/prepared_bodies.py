# What a body becomes, and the fields that come with it.
import requests

def show(**parts):
    p = requests.Request('POST', 'https://api.example/', **parts).prepare()
    print(repr(p.body), dict(p.headers))

show()
show(data={'a': 'b c', 'd': ['e', 'f']})
show(data=[('a', 1), ('a', 2), ('b', None)])
show(data='plain é')
show(data=b'\x00\xff')
show(json={'a': [1, 2.5, None, True, 'é']})
show(json=[])
show(json={})
show(json=0)
show(data='x', json={'a': 1})
show(data={}, json={'a': 1})
show(data={'a': 1}, headers={'Content-Type': 'x/y'})
show(json={'a': 1}, headers={'content-type': 'x/y'})
show(data='abc', headers={'Content-Length': '99'})
show(json=float('nan'))
show(json={1: {2}})
show(data=5)
show(data=object)
p = requests.Request('GET', 'https://api.example/', data=iter([b'a', b'b'])).prepare()
p.headers, p.body is None
list(p.body)
requests.Request('POST', 'https://api.example/', data=iter([b'a']), files={'f': 'x'}).prepare()
requests.Request('GET', 'https://api.example/').prepare().headers
requests.Request('PUT', 'https://api.example/').prepare().headers
requests.Request('HEAD', 'https://api.example/').prepare().headers
