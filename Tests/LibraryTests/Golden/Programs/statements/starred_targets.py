# One star takes the rest, wherever it stands.
first, *rest = 'abcd'
first, rest
*start, last = range(4)
start, last
a, *middle, z = (1, 2)
middle
a, *middle, z = [1, 2, 3, 4]
middle
*all_, = 'xyz'
all_
[head, *tail] = {'k1': 1, 'k2': 2}
head, tail
(a, *b), c = 'pqr', 's'
a, b, c
for name, *scores in [('ann', 1, 2), ('bob',), ('cyd', 3)]:
    print(name, sum(scores))

d = {}
d['first'], *d['rest'] = 1, 2, 3
d
*d['all'], x = 'ab'
d['all'], x
head, *tail = tail
head, tail
[(a, b) for a, *b in ['xyz', 'q']]
print(*[1, 2], *'ab', sep='-')
[*range(3), *'ab'], (*[], 1), {*'a', 1} == {1, 'a'}, {**{'a': 1}, 'b': 2, **{'a': 3}}
