# Too many, too few and nothing to unpack.
a, b = 1, 2, 3
a, b, c = 1, 2
a, b = 1
a, b = None
a, b = 'x'
a, b = {}
a, b = {'k': 1, 'j': 2}
a, b
a, *b = []
a, *b, c = [1]
(a, b), c = 1, 2
(a, b), c = [1, 2, 3], 4
[a, [b, c]] = [1, [2]]
for a, b in [(1, 2), (3,)]:
    print(a, b)

for a, b in [1]:
    pass

for k, v in {'ab': 1, 'cd': 2}:
    print(k, v)

for k, v in {'abc': 1}:
    pass

a, b = range(3)
a, b = iter([1])
a, b, *c = 'x'
() = [1]
[x for x, y in [(1, 2, 3)]]
