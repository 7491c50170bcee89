# Changing dicts: update, setdefault, pop, popitem, |.
d = {'a': 1}
d['b'] = 2; d['a'] = 'replaced'; d
d.update({'c': 3}, d=4), d.update([('e', 5)]), d.update(f=6), d.update({}), d
d.setdefault('a', 'kept'), d.setdefault('g', 'added'), d.setdefault('h'), d
d.pop('g'), d.pop('zz', None), d.pop('h', 1), d.popitem(), d
d | {'a': 0}, {'a': 0} | d, d
d |= [('z', 26)]; d
del d['z'], d['e']; d
e = d.copy(); e['only here'] = 1; d == e, d
d.pop('zz')
d.pop()
d.pop('a', 'b', 'c')
del d['zz']
d.update(5)
d.update([1])
d.update([(1, 2, 3)])
d.update({'a': 1}, {'b': 2})
d.setdefault()
d.setdefault([], 1)
d | [1]
d.clear(), d
d.popitem()
d.popitem(1)
d[[1]] = 2
d[{}] = 2
d['x']['y'] = 1
words = {}
for word in ['apple', 'avocado', 'bean']:
    words.setdefault(word[0], []).append(word)

words
