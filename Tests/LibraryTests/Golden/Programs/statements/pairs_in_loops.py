# Loops that take pairs apart, and what goes wrong in them.
d = {'a': 1, 'b': 2, 'c': 3}
for k, v in d.items():
    print(k, v)

for i, (k, v) in enumerate(d.items(), 5):
    print(i, k, v)

for a, b in zip('abc', [1, 2]):
    print(a, b)
else:
    print('all')

[k * v for k, v in d.items() if v > 1]
{v: k for k, v in d.items()}
[(a, b) for a, b in zip([1, 2], (3, 4)) for _, c in enumerate('x')]
for a, b in zip([1, 2], [3], strict=True):
    print(a, b)

for a, b in zip([1], [3, 4], strict=True):
    print(a, b)

for a, b in zip([1, 2], [3, 4], [5, 6]):
    print(a)

for a, b in zip([1]):
    print(a)

for a, b in zip():
    print(a)

for k, v in d:
    print(k)

for k, v in d.keys():
    print(k)

for k, v in ['xy', (1, 2), [3, 4]]:
    print(k, v)

for k, v in enumerate([1, 2]):
    d[k] = v
    if k:
        break

for k, v in d.items():
    d[k + 'x'] = v

for k, d[k] in zip('pq', [7, 8]):
    pass

d
for [x, y] in enumerate('ab'):
    print(x, y)

for x, in zip([1, 2]):
    print(x)

for x, *y in enumerate('ab'):
    print(x, y)

def stop():
    raise StopIteration

for x, y in zip([1, 2], iter(stop, None)):
    print(x, y)

pairs = enumerate('abcd')
for x, y in pairs:
    if x == 1:
        break

list(pairs), next(iter(pairs), None)
items = iter(d.items())
for k, v in items:
    break

next(items)
for k, v in reversed(d.items()):
    print(k, v)

for value in d.values():
    d.clear()

