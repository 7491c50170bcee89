url = 'https://api.example.com/v2/tasks?state=started&state=paused&limit=10#frag'
base, _, rest = url.partition('?')
base
query, _, fragment = rest.partition('#')
query, fragment
pairs = [tuple(p.split('=', 1)) for p in query.split('&')]
pairs
params = {}
for key, value in pairs:
    params.setdefault(key, []).append(value)
params
'&'.join(f'{k}={v}' for k, vs in params.items() for v in vs)
base.split('/')[-1], base.rsplit('/', 1)[0]
url.split('//')[1].split('/')[0]
base.rstrip('/') + '/' + 'id'.lstrip('/')
'a b&c'.replace(' ', '%20').replace('&', '%26')
scheme, host = url.split('://')
scheme
host.index('/')
url.startswith('http'), url.endswith('frag'), '?' in url
template = '{base}/tasks/{id}'
template.format(base=base, id=5)
template.format(base=base)
