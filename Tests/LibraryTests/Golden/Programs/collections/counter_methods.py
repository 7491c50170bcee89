from collections import Counter
c = Counter('mississippi')
c
list(c.elements())
sorted(c.elements(), reverse=True)[:4]
c.copy(), type(c.copy())
c.get('z'), c.get('z', 0), c['z']
c.pop('m'), c.popitem()
c.setdefault('x', 7)
c
c.items(), c.keys(), c.values()
c | {'q': 1}
type(c | {'q': 1})
c.clear()
c
bool(c), len(c)
Counter([1, 2, 2, 3, 3, 3])
Counter({'a': 3}), Counter(a=3), Counter([('a', 1)])
Counter(None), Counter(), Counter({})
Counter('abc') == Counter('cab')
Counter(x=1.5, y=2.25).total()
isinstance(c, dict), isinstance({}, Counter), issubclass(Counter, dict)
type(c), Counter.__name__
repr(Counter({'b': 2, 'a': 2, 'c': 5}))
str(Counter('ab')), f"{Counter('aa')}"
{**Counter('aab')}, [*Counter('aab')]
reversed_counts = list(reversed(Counter('aab')))
reversed_counts
