# sort and reverse change the list itself.
items = [3, 1, 2]
items.sort(), items
items.reverse(), items
items.sort(reverse=True), items
words = ['banana', 'Apple', 'cherry', 'date']
words.sort(), words
words.sort(key=str.lower), words
words.sort(key=len, reverse=True), words
rows = [{'n': 2, 'id': 'a'}, {'n': 1, 'id': 'b'}, {'n': 2, 'id': 'c'}]
rows.sort(key=lambda r: r['n'])
[r['id'] for r in rows]
rows.sort(key=lambda r: r['n'], reverse=True)
[r['id'] for r in rows]
[3, 'a'].sort()
[None, None].sort()
[1].sort(len)
[1].sort(key=5)
[1].sort(cmp=None)
[1, 2].sort(key=lambda x: x.missing)
rows.sort()
rows.sort(key=lambda r: r['zz'])
items.reverse(1)
items.sort(key=None), items
print([2, 1].sort())
mixed = [2, 'b', 1]
mixed.sort()
sorted(mixed, key=str), sorted(mixed, key=lambda x: (isinstance(x, str), x))
