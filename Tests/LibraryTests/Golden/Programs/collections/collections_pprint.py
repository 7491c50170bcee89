from collections import Counter, OrderedDict, defaultdict, ChainMap
import pprint
counts = Counter({f'a rather long key {n}': n * n for n in range(6)})
pprint.pprint(counts)
pprint.pprint(Counter('aab'))
groups = defaultdict(list)
for n in range(8):
    groups[f'group {n % 4}'].append(f'element number {n}')
pprint.pprint(groups)
pprint.pprint(dict(groups))
pprint.pprint(OrderedDict((f'key number {n}', [n] * n) for n in range(6)))
pprint.pprint({'counts': counts, 'groups': groups}, width=60)
pprint.pprint([OrderedDict(a=1), Counter(), defaultdict(int)])
pprint.pprint(ChainMap({f'key number {n}': n for n in range(5)}, {'other': 1}))
pprint.pformat(Counter('abc'), width=5)
pprint.pprint(groups, indent=4)
pprint.pprint(counts, indent=3)
pprint.pprint(OrderedDict(b=1, a=2), sort_dicts=True)
pprint.pprint(defaultdict(dict, x={'y': {'z': 1}}), depth=1)
