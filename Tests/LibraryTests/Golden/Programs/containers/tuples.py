point = (1, 2)
x, y = point
x, y = y, x
x, y
(1,), (), 1, 2
point + (3,), point * 2
point[0] = 5
point.index(2), point.count(1)
len(point), point == (1, 2), (1, 2) < (1, 3)
{point: 'origin'}
hash((1, 2)) == hash((1, 2))
hash([1])
tuple('abc'), tuple([1, 2]), tuple(range(3))
(a, b), c = (1, 2), 3
a, b, c
for index, (key, value) in enumerate({'x': 1, 'y': 2}.items()):
    print(index, key, value)
((1, (2, 3)), [4, (5,)])
