# Names, several at once, from left to right.
a = 1
a
a = b = c = []
b.append(1)
a, b, c, a is c
x, y = 1, 2
x, y = y, x
x, y
(p, q), [r, s] = (1, 2), 'ab'
p, q, r, s
i = 0
items = [0, 0, 0]
i, items[i] = 1, 'at one'
i, items
i = items[i] = 2
i, items
first, second = 'no'
one, = [1]
one
d = {}
d['a'], d['b'] = d['c'] = 'xy'
d
() = []
[] = ()
a = b, c = 1, 2
a, b, c
k = v = k2 = None
print(k, v, k2)
