# Tuples: fixed rows of values.
point = 3, 4
x, y = point
point, x, y, point[0], point[-1], len(point), point + (5,), point * 2, 3 in point, point.index(4), point.count(3), tuple('ab'), (1,), ()
(1, 2) < (1, 3), (1, 2) == (1, 2), (1, 2) == [1, 2], (1,) < (1, 0), max((1, 'b'), (1, 'a')), sorted([(2, 'a'), (1, 'z')])
{(0, 0): 'origin', (1, 2): 'p'}[1, 2], hash((1, 2)) == hash((1, 2)), ((1, 2), 3)[0][1]
for name, (a, b) in [('p', (1, 2)), ('q', (3, 4))]:
    print(name, a + b)

point[0] = 5
del point[0]
point[2]
point['x']
point.append(1)
point.index(99)
point.index()
point.count()
point + [1]
point + 1
point < 5
hash((1, [2]))
frozen = ([1], 2)
frozen[0].append('changed inside')
frozen
(1)
(1,)
1,
() == tuple(), not ()
