from collections import defaultdict
d = defaultdict(list, {'a': [1]}, b=[2])
d
d.default_factory
d.copy(), type(d.copy())
d.default_factory = None
d['c']
d.default_factory = int
d['c'], d
d.__missing__('q')
d | {'z': 0}
{'z': 0} | d
d |= [('y', 1)]
d
defaultdict(int) == {}, defaultdict(int, a=1) == {'a': 1}
defaultdict.fromkeys('ab', 0)
d.pop('a'), d.pop('nope', None), d.setdefault('s', 3)
d.items()
del d['b']
list(d)
isinstance(d, dict), type(d), type(d).__name__
defaultdict(), defaultdict(None), defaultdict(default_factory=int)
defaultdict(len), defaultdict(str)['x'], defaultdict(dict)['x'], defaultdict(tuple)['x'], defaultdict(bool)['x']
import json, pprint
json.dumps(defaultdict(list, a=[1, 2]))
pprint.pprint(defaultdict(int, b=1, a=2))
