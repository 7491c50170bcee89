# Looking for things in nested JSON.
import json
response = json.loads('{"items": [{"id": 1, "owner": {"name": "Ann", "tags": ["x"]}}, {"id": 2, "owner": {"name": "Bob", "tags": []}}, {"id": 3}], "paging": {"after": null, "total": 3}}')
response['items'][0]['owner']['name'], response['paging']['after'], len(response['items'])
response['items'][2]['owner']
response['items'][3]
response['items']['id']
response['pages']
[item.get('owner', {}).get('name', '?') for item in response['items']]
def paths(value, path=''):
    if isinstance(value, dict):
        for key, inner in value.items():
            paths(inner, f'{path}.{key}' if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            paths(inner, f'{path}[{index}]')
    else:
        print(f'{path} = {value!r}')

paths(response)
def find(value, key):
    found = []
    if isinstance(value, dict):
        found += [value[key]] if key in value else []
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            found += find(inner, key)
    return found

find(response, 'name'), find(response, 'id'), find(response, 'zz')
