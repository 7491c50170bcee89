from collections import defaultdict
defaultdict(5)
defaultdict('list')
defaultdict([])
defaultdict(int, 5)
defaultdict(int, [1])
defaultdict(int, {}, {})
defaultdict()['a']
defaultdict(None, a=1)['b']
defaultdict(int)[[1]]
defaultdict(int).pop('x')
defaultdict(int).copy(1)
defaultdict(int).popitem()
defaultdict(int) + {}
defaultdict(int) | 5
defaultdict(int) < {}
hash(defaultdict(int))
d = defaultdict(int)
d.foo
d.foo = 1
d()
del d['a']
d.default_factory = 5
d['a']
