# What a person asks for, before anything is prepared.
from requests import Request

request = Request('GET', 'https://api.example/tasks', params={'state': 'started'})
request
request.method, request.url, request.params
request.headers, request.data, request.files, request.json, request.auth, request.cookies
request.hooks
request.method = 'post'
request.data = {'a': 1}
request
request.prepare()
request.prepare().body
Request('GET', 'https://api.example', headers={'A': '1'}).headers
Request(method='get', url='https://api.example').prepare().method
Request()
Request('GET')
Request('GET', 'u', foo=1)
Request(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
Request('GET', 'https://api.example', hooks={'request': print})
Request('GET', 'https://api.example', hooks={'response': print}).hooks
Request('GET', 'https://api.example', hooks={'response': [print, len, 5]}).hooks
request.register_hook('response', print)
request.hooks
request.deregister_hook('response', print), request.deregister_hook('response', print)
request.register_hook('other', print)
request.nothing
