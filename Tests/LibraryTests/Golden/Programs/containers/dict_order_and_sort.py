d = {'b': 1, 'a': 2, 'c': 0}
list(d), sorted(d), sorted(d, reverse=True), sorted(d.values())
sorted(d, key=d.get), sorted(d.items(), key=str)
dict(sorted(d.items()))
d['b'] = 5; d['d'] = 1
d
del d['b']; d['b'] = 1
d
list(reversed(d)), list(d.items())[-1]
d.pop('a'), d
{k: d[k] for k in sorted(d)}
max(d, key=d.get), min(d.items())
sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted([[2], [1, 5], [1]])
sorted(['10', '9', '1']), sorted(['10', '9', '1'], key=int)
sorted([3, 1.5, True]), sorted([(1, None), (0, None)])
sorted([(1, None), (1, None)])
sorted([(1, None), (1, 2)])
sorted([None, 1])
sorted([{}, {}])
sorted(['b', 'B', 'a'], key=str.lower), sorted('bca', reverse=True)
words = ['pear', 'fig', 'apple', 'kiwi']
words.sort(key=len); words
words.sort(key=len, reverse=True); words
sorted(words, key=len, reverse=True)[0]
{1: 'a', '1': 'b'}, {(1, 2): 3}[1, 2], {None: 0}[None]
{'x': {'y': {'z': 1}}}['x']['y']['z']
{True: 'yes', 1: 'one', 1.0: 'float'}
d == dict(reversed(list(d.items())))
len({**d, **d}), {} or 'empty'
