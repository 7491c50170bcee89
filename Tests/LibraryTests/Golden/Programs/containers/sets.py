allowed = {'started', 'paused'}
seen = set()
for state in ['started', 'paused', 'started']:
    seen.add(state)
seen == allowed, len(seen)
sorted(seen)
set(), {1}, {1, 2, 3}, frozenset([1])
{1, 2} | {3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3}
{1, 2} <= {1, 2, 3}, {1} < {1}, {1, 2}.issubset([1, 2]), {1}.isdisjoint({2})
'started' in allowed
allowed.remove('missing')
allowed.discard('missing')
{[1]}
set('hello') == set('olleh')
numbers = {3, 1, 2}
numbers.update([4, 5])
sorted(numbers), max(numbers), sum(numbers)
numbers.clear()
numbers
set([1, 1, 2]) == {2, 1}
{1, 2} == [1, 2]
set(5)
{1, 'a'} - {'a'}
frozenset({1}).add(2)
{1} + {2}
bool(set()), bool({0})
# In which order a union stands.
frozenset([0, 1000]) | {-1, 1, 0}, {0, 1000} | {-1, 1, 0}, {1000, 0}.union([-1, 1]), {1, 2}.union(range(100, 104)), {64, 0} | {8, 16, 24}
u = {512, 3}; u |= {7, 1024, 11}; u, u.update([99, 17, 2048]), u, u | u, u | set(), set() | u
