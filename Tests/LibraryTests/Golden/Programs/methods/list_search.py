# Finding things in lists.
items = ['a', 'b', 'a', None, 1, 1.0, [2]]
items.index('a'), items.index('a', 1), items.index('b', 0, 2), items.index(None), items.index([2]), items.index(1.0), items.index('a', -6)
items.count('a'), items.count(1), items.count('zz'), items.count(True), items.count([2])
'b' in items, 'zz' not in items, [2] in items, None in items
items.index('zz')
items.index('a', 3)
items.index(None, 0, 2)
items.index()
items.index('a', 'b')
items.index('a', 1.5)
items.count()
items.count(1, 2)
items.find('a')
next((i for i, x in enumerate(items) if x == [2]), -1)
[i for i, x in enumerate(items) if x == 'a']
first = next(x for x in items if isinstance(x, list))
first is items[-1]
[1, 2].index(3.0)
[].index({'a': [1]})
