# dict: from pairs, from names and from another dict.
dict(), dict(a=1), dict([('a', 1), ['b', 2]]), dict({'a': 1}, b=2), dict({'a': 1}, a=3)
dict(zip('ab', [1, 2])), dict(['xy', 'zw']), dict(enumerate('ab')), dict((k, 0) for k in 'xy')
dict.fromkeys('ab'), dict.fromkeys(['x', 'y'], 0), dict.fromkeys(range(2), [])
original = {'list': []}
copy = dict(original)
copy['list'].append(1); copy['new'] = 2
original, copy
dict(5)
dict([1])
dict([(1, 2, 3)])
dict(['abc'])
dict([1], 2)
dict({'a': 1}, {'b': 2})
dict([([], 1)])
dict(**{1: 2})
dict(None)
dict.fromkeys()
dict.fromkeys(5)
dict.fromkeys([[]])
