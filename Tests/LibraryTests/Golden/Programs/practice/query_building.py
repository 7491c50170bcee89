# Building query strings from what the user chose.
from urllib.parse import urlencode, quote
def build(path, **filters):
    pairs = []
    for name, value in filters.items():
        if value is None:
            continue
        if isinstance(value, bool):
            value = str(value).lower()
        if isinstance(value, (list, tuple, set)):
            value = ','.join(str(v) for v in (sorted(value) if isinstance(value, set) else value))
        pairs.append((name, value))
    return f'{path}?{urlencode(pairs)}' if pairs else path

build('/tasks')
build('/tasks', state=['started', 'paused'], limit=10, owner=None, all=True)
build('/search', q='a & b = c', lang='é')
build('/t', ids={3, 1, 2}, empty='')
def operators(**conditions):
    return {name: f'{op}({value})' for name, (op, value) in conditions.items()}

urlencode(operators(updatedAt=('gt', '2024-05-17T00:00:00Z'), id=('in', '1,2')))
'/'.join(['', 'api', quote('a/b c', safe=''), 'x'])
params = {'order': 'asc', 'limit': 5}
'&'.join(f'{k}={v}' for k, v in sorted(params.items()))
'&'.join(params)
build()
build('/t', **{'created at': 1})
