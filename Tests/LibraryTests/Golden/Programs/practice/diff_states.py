# What changed between two states of the same thing.
before = {'id': 5, 'name': 'web', 'size': {'cpu': 2, 'ram': 4}, 'tags': ['a', 'b'], 'old': True}
after = {'id': 5, 'name': 'web-1', 'size': {'cpu': 4, 'ram': 4}, 'tags': ['b', 'c'], 'new': None}
def diff(old, new, path=''):
    for key in sorted(old.keys() | new.keys()):
        name = f'{path}/{key}'
        if key not in new:
            print(f'- {name}: {old[key]!r}')
        elif key not in old:
            print(f'+ {name}: {new[key]!r}')
        elif isinstance(old[key], dict) and isinstance(new[key], dict):
            diff(old[key], new[key], name)
        elif isinstance(old[key], list) and isinstance(new[key], list):
            for item in old[key]:
                if item not in new[key]: print(f'- {name}: {item!r}')
            for item in new[key]:
                if item not in old[key]: print(f'+ {name}: {item!r}')
        elif old[key] != new[key]:
            print(f'~ {name}: {old[key]!r} -> {new[key]!r}')

diff(before, after)
diff(before, before)
diff({}, {'a': 1})
changed = {k: after[k] for k in after if before.get(k, ...) != after[k]}
changed
[k for k in before if k not in after]
diff(before, None)
