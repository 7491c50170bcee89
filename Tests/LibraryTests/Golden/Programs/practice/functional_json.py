# Small tools for nested data: get, set, map.
data = {'a': [{'b': 1}, {'b': [2, 3]}], 'c': {'d': {'e': 'deep'}}}
def get(value, path, default=...):
    for step in path.split('.'):
        try:
            value = value[int(step)] if isinstance(value, list) else value[step]
        except (KeyError, IndexError, ValueError, TypeError):
            if default is ...:
                raise LookupError(f'{step!r} of {path!r} leads nowhere') from None
            return default
    return value

get(data, 'a.0.b'), get(data, 'a.1.b.1'), get(data, 'c.d.e'), get(data, 'c.x', None)
get(data, 'a.5.b')
get(data, 'a.x')
get(data, 'c.d.e.f')
def put(value, path, new):
    *steps, last = path.split('.')
    for step in steps:
        value = value.setdefault(step, {}) if isinstance(value, dict) else value[int(step)]
    value[int(last) if isinstance(value, list) else last] = new

put(data, 'c.d.new', 5)
put(data, 'x.y.z', True)
put(data, 'a.0.b', 'changed')
data
put(data, 'a.9', 0)
def transform(value, f):
    if isinstance(value, dict): return {k: transform(v, f) for k, v in value.items()}
    if isinstance(value, list): return [transform(v, f) for v in value]
    return f(value)

transform(data, lambda v: v * 2 if isinstance(v, int) else v)
def walk(value, depth=0):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [depth] if not inner else [d for v in inner for d in walk(v, depth + 1)]

walk(data), max(walk(data)), walk({})
transform(data, len)
