# Views follow their dict and know set algebra.
a = {'x': 1, 'y': 2, 'z': 3}
b = {'y': 2, 'z': 4}
sorted(a.keys() & b.keys()), sorted(a.keys() | b), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys()), sorted(a.items() & b.items()), sorted(a.items() - b.items())
a.keys() == {'x', 'y', 'z'}, b.keys() < a.keys(), a.keys() >= {'x'}, a.items() == dict(a).items(), a.values() == a.values(), {'x': 1}.items() <= a.items()
v = a.values(); k = a.keys(); i = a.items()
a['w'] = 0
len(v), list(k), list(i)[-1], 'w' in k, 0 in v, ('w', 0) in i, ('w', 9) in i, list(reversed(k))
type(k).__name__, type(v).__name__, type(i).__name__
k[0]
v & {1}
k + ['a']
v.index(1)
i.append(1)
k < 5
hash(k)
sorted(set(k) & set('xyz'))
k.isdisjoint({'q'}), k.isdisjoint('x')
k.isdisjoint(5)
