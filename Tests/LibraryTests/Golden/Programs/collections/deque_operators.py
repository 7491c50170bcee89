from collections import deque
deque([1]) + deque([2])
deque([1, 2]) * 2, 2 * deque('a'), deque([1]) * 0, deque([1]) * -1
q = deque([1])
q += [2, 3]
q += 'ab'
q *= 2
q
deque([1, 2]) == deque([1, 2]), deque([1]) == [1], deque([1]) == deque([1], 5)
deque([1, 2]) < deque([1, 3]), deque([2]) > deque([1, 9]), deque() <= deque()
deque([1, 2]) != deque([2, 1])
r = deque([1])
r.append(r)
r
a, *rest = deque([1, 2, 3])
a, rest
','.join(deque(['x', 'y']))
dict(deque([('k', 'v')]))
[*deque('ab')], set(deque([1, 1]))
deque({'a': 1, 'b': 2}), deque({'a': 1}.items())
sum(deque([1, 2])), max(deque([3, 9])), any(deque([0, 1]))
import pprint
pprint.pprint(deque(f'element number {n}' for n in range(6)))
pprint.pprint(deque([f'element number {n}' for n in range(6)], maxlen=8))
pprint.pprint(deque('abc'))
