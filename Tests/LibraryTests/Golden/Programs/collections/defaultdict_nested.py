from collections import defaultdict
table = defaultdict(lambda: defaultdict(int))
table['started']['backup'] += 1
table['started']['backup'] += 1
table['failed']['scan'] += 1
{state: dict(kinds) for state, kinds in table.items()}
def tree():
    return defaultdict(tree)
root = tree()
root['a']['b']['c'] = 1
list(root), list(root['a']), root['a']['b']['c']
fallback = defaultdict(lambda: 'n/a', name='x')
fallback['name'], fallback['missing'], len(fallback)
import json
json.dumps(root)
def fail():
    raise ValueError('nothing to give')
broken = defaultdict(fail)
broken['a']
len(broken)
