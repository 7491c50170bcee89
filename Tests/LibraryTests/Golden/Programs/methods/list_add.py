# Lists that grow: append, extend, insert, +, * and slices.
items = [1]
items.append(2), items.append([3]), items
items.extend([4, 5]), items.extend('ab'), items.extend(x for x in (6,)), items
items.insert(0, 'first'), items.insert(-1, 'before last'), items.insert(100, 'end'), items.insert(-100, 'front'), items
items + ['x'] == items, [0] * 3, [[]] * 2, [1] + [2] * 2
items.append()
items.append(1, 2)
items.append(x=1)
items.extend(5)
items.extend()
items.extend(None)
items.insert(1)
items.insert('a', 1)
items.insert(1, 2, 3)
items + (1,)
items + 'ab'
[1] * 'a'
print(items.append('returns nothing'))
len(items), items[-1]
again = [1, 2]
again.extend(again)
again
again[1:1] = [9, 9]
again
