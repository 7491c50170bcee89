it = iter('abc')
next(it)
list(it), list(it)
next(it)
z = zip('ab', [1, 2])
next(z), list(z)
g = (n * n for n in range(5))
next(g), next(g), sum(g)
m = map(len, ['a', 'bb'])
list(m), list(m)
f = filter(str.isdigit, 'a1b2')
''.join(f)
e = enumerate('xy', 5)
next(e), dict(e)
r = reversed([1, 2, 3])
next(r), list(r)
list(iter({'a': 1, 'b': 2}))
iter(5)
next([1])
next({})
any(n > 3 for n in range(10)), all(n < 3 for n in range(10))
max(len(w) for w in 'a bbb cc'.split())
sorted(zip('ba', [2, 1])), list(zip()), list(zip('a')), list(zip('ab', 'c'))
list(zip('ab', 'c', strict=True))
list(map(max, [1, 5], [3, 2]))
list(range(3)) + [*map(str, range(2))]
d = {'a': 1}
for k in d:
    d['b'] = 2
items = [1, 2, 3]
for x in items:
    if x == 2:
        items.remove(x)
items
print(*zip(*[[1, 2], [3, 4]]))
tuple(n for n in 'ab'), set(n for n in 'a'), sum((n for n in [1, 2]), 10)
