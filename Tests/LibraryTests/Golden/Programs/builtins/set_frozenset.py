# set and frozenset: what is there, once.
set(), set([1, 1, 2]), len(set('hello')), sorted(set('hello')), set(range(3)), {1, 1.0, True}
frozenset(), frozenset([1]), frozenset([1]) == {1}, hash(frozenset([1])) == hash(frozenset([1])), {frozenset([1]): 'key'}
s = {1, 2, 3}
2 in s, 5 not in s, s | {9}, s & {1, 7}, s - {1}, s ^ {3, 4}, s <= {1, 2, 3, 4}, s < s, s >= {1}, s == {3, 2, 1}, s.isdisjoint({8})
sorted(s.union([7], (8,))), sorted(s.intersection([1, 2], [2])), sorted(s.difference([1], [2])), sorted(s.symmetric_difference([3, 4])), s.issubset(range(9)), s.issuperset([1])
s.add(4), s.discard(1), s.discard(99), s.remove(2), s
s.update([5], (6,)), s.difference_update([5]), s.intersection_update([4, 6]), s.symmetric_difference_update([4, 9]), sorted(s)
t = s.copy()
s.clear(), s, sorted(t)
set(5)
set([[1]])
set([1], [2])
{1, []}
s.remove(7)
s.pop()
s.add([])
s | [1]
s.union(5)
frozenset([1]).add(2)
{1} < [1]
s[0]
set(x=1)
s.add()
s.update(1)
