# The URL that is asked, as prepare() leaves it.
import requests

def url(text, params=None):
    return requests.Request('GET', text, params=params).prepare().url

url('https://api.example')
url('HTTPS://API.Example/A B?c d#e f')
url('https://api.example/tasks', {'state': ['started', 'paused'], 'limit': 10})
url('https://api.example/tasks?x=1', {'y': 'a b&c'})
url('https://api.example/tasks', [('a', 1), ('a', 2)])
url('https://api.example/tasks', 'raw=1&b=é')
url('https://api.example/tasks', b'raw=2')
url('https://api.example/tasks', {'none': None, 'empty': '', 'zero': 0})
url('https://bücher.example/ü?ö=ä')
url('https://api.example/a/../b/./c')
url('https://user:pass@api.example:8443/x')
url('https://api.example/%7Efoo%2fbar')
url('mailto:someone@api.example', {'a': 1})
for broken in ['', 'x', '/tasks', 'https://', 'https://*.api.example/']:
    try:
        url(broken)
    except requests.exceptions.RequestException as error:
        print(type(error).__name__, isinstance(error, ValueError), error)
p = requests.Request('GET', 'https://api.example/a/b?c=d#e').prepare()
p.path_url
p.url = 'https://api.example/other'
p.path_url
p.prepare_url('https://api.example/again', {'q': 'x'})
p.url
