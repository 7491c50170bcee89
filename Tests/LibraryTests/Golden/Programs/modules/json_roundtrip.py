# From Python to JSON and back: what stays and what changes.
import json
values = [None, True, 0, -5, 1.5, 'é', '', [], [1, [2]], {}, {'a': {'b': None}}, (1, 2), {1: 2}, 1e22, 2 ** 64]
for value in values:
    back = json.loads(json.dumps(value))
    print(repr(value), '->', repr(back), 'same' if back == value else 'changed')

settings = {'name': 'demo', 'retries': 3, 'ratio': 0.25, 'tags': ['x', 'y'], 'owner': {'id': 944455285181775873}}
text = json.dumps(settings, indent=4)
print(text)
json.loads(text) == settings, len(text), text.count('\n')
for key, value in json.loads(text).items():
    print(f'{key:<8} {type(value).__name__:<6} {json.dumps(value)}')

lines = '\n'.join(json.dumps({'n': n, 'even': n % 2 == 0}) for n in range(3))
print(lines)
[json.loads(line)['n'] for line in lines.splitlines()]
copy = json.loads(json.dumps(settings))
copy['owner']['id'] = 0
settings['owner']['id']
