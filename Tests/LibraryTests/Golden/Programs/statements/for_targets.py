# What a for loop may assign to, and what is left afterwards.
for i in range(3): pass
i
for i in []: pass
i
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a, b, c)

for i, (name, score) in enumerate({'x': 1, 'y': 2}.items(), 1):
    print(i, name, score)

for [p, q] in ['ab', 'cd']: print(q, p)
for index in range(3):
    index *= 10
    print(index)

items = [1, 2, 3]
for item in items:
    if item < 3: items.append(item + 2)

items
for item in items[:]: items.remove(item)
items
d = {'a': 1, 'b': 2}
for key in d:
    d[key + key] = 0

for key in list(d): del d[key]
d
s = {1, 2}
for x in s: s.add(x + 10)
for *start, end in ['abc', 'de']: print(start, end)
for x in 'a', 'b': print(x)
for x in *'ab', 'c': print(x, end='')
