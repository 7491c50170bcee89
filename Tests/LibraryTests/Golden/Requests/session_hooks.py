# Hooks of a session and of a request.
import requests

s = requests.Session()

def first(response, **keywords):
    return response

def second(response, **keywords):
    return None

def hooks(given=None):
    p = s.prepare_request(requests.Request('GET', 'https://api.example/', hooks=given))
    return [function.__name__ for function in p.hooks['response']]

hooks()
hooks({'response': first})
hooks({'response': [first, second]})
s.hooks['response'].append(second)
hooks()
hooks({'response': first})
s.hooks = {'response': [first]}
hooks()
hooks({'response': []})
hooks({'request': first})
hooks({'response': 5})
hooks(5)
requests.hooks.default_hooks()
requests.hooks.dispatch_hook('response', {'response': [lambda r: r + 1, lambda r: None, lambda r: r * 2]}, 5)
requests.hooks.dispatch_hook('response', {'response': lambda r, **k: (r, k)}, 5, timeout=1)
