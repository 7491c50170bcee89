# A client for an API, written the way guides write them; nothing is sent.
import requests

class_free_base = 'https://eu2-cloud.example.com/api/task_manager/v2'
session = requests.Session()
session.headers.update({'Authorization': 'Bearer token-of-fifty-characters', 'Accept': 'application/json'})

def prepare(method, path, **kwargs):
    request = requests.Request(method, f'{class_free_base}{path}', **kwargs)
    return session.prepare_request(request)

filters = {'state': ['started', 'paused'], 'limit': 10}
p = prepare('GET', '/tasks', params=filters)
print(p.method, p.url)
for name, value in p.headers.items():
    print(f'{name}: {value}')

p = prepare('POST', '/tasks', json={'type': 'backup', 'context': {'id': 944455285181775873}})
print(p.body.decode(), p.headers['Content-Length'])

pages = [prepare('GET', '/tasks', params={**filters, 'after': cursor}).url for cursor in ['', 'abc', None]]
for page in pages:
    print(page)

try:
    prepare('GET', '/tasks', headers={'X-Trace': 7})
except requests.exceptions.InvalidHeader as error:
    print('refused:', error)
except requests.exceptions.RequestException as error:
    print('other:', error)

curl = ' '.join(['curl', '-X', p.method] + [f"-H '{k}: {v}'" for k, v in p.headers.items() if k != 'User-Agent'] + [p.url])
print(curl)
