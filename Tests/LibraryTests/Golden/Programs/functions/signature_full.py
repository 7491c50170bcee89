# Every kind of parameter in one signature.
def request(method, /, url, *paths, timeout=30, verify=True, **headers):
    return (method, url, paths, timeout, verify, headers)

request('get', 'https://a.example')
request('get', 'https://a.example', 'v2', 'tasks')
request('get', url='https://a.example', timeout=5)
request('get', 'u', 'p', verify=False, accept='json', method='shadow')
request('get')
request()
request(method='get', url='u')
request('get', 'u', url='v')
def strict(a, b=1, *, c, d=4, **rest): return a, b, c, d, rest
strict(0, c=3)
strict(0, 1, c=3, e=5, d=6)
strict(0)
strict(c=1)
strict(0, 1, 2, c=3)
strict(0, 1, 2)
