# A prepared request that is put together step by step.
import requests

p = requests.PreparedRequest()
p
p.method, p.url, p.headers, p.body, p.hooks
p.prepare_method('get')
p.prepare_url('https://api.example/a', {'b': 'c'})
p.prepare_headers({'X': '1'})
p.prepare_cookies({'k': 'v'})
p.prepare_body('text', None)
p.prepare_auth(('user', 'pass'))
p.prepare_hooks({'response': print})
p
p.method, p.url, p.headers, p.body, p.hooks
copy = p.copy()
copy.headers['X'] = '2'
copy.url = 'https://api.example/other'
p.headers['X'], copy.headers['X'], p.url, copy.url
copy
p.prepare(method='PUT', url='https://api.example/', json={'a': 1})
p.method, p.url, p.headers, p.body
p.register_hook('response', len)
p.hooks
p.deregister_hook('response', len)
p.register_hook('request', len)
requests.PreparedRequest().prepare()
requests.PreparedRequest(1)
p.method = 'OPTIONS'
p
p.nothing
