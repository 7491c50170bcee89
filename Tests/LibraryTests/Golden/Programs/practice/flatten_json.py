# Flattening nested JSON into dotted names, and back.
def flatten(value, prefix=''):
    if isinstance(value, dict) and value:
        flat = {}
        for key, inner in value.items():
            flat.update(flatten(inner, f'{prefix}.{key}' if prefix else key))
        return flat
    if isinstance(value, list) and value:
        flat = {}
        for index, inner in enumerate(value):
            flat.update(flatten(inner, f'{prefix}[{index}]'))
        return flat
    return {prefix: value}

task = {'id': 7, 'owner': {'name': 'Ann', 'mails': ['a@x', 'b@x']}, 'tags': [], 'meta': {}, 'steps': [{'n': 1}, {'n': 2, 'ok': True}]}
for name, value in flatten(task).items():
    print(f'{name:<16} {value!r}')

def unflatten(flat):
    nested = {}
    for name, value in flat.items():
        *path, last = name.split('.')
        place = nested
        for step in path:
            place = place.setdefault(step, {})
        place[last] = value
    return nested

unflatten({'a.b.c': 1, 'a.b.d': 2, 'e': 3})
unflatten(flatten({'x': {'y': {'z': 1}}})) == {'x': {'y': {'z': 1}}}
unflatten({'a': 1, 'a.b': 2})
flatten(5), flatten([]), flatten([[1, [2]]])
