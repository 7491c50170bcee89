# del of names, items, slices, several and nested.
a = b = c = 1
del a
a
del b, c
b
del (never_there)
items = list('abcdefg')
del items[0]
items
del items[-1], items[0]
items
del items[1:3]
items
items = list(range(10))
del items[::3]
items
del items[:]
items
d = {'a': 1, 'b': {'c': 2}}
del d['b']['c']
d
del d['zz']
del d['a'], d['b']
d
x, y = 1, 2
del (x, y)
x
x = [1, 2]
del [x[0]]
x
def local():
    value = 1
    del value
    return value

local()
def later(flag):
    n = 1
    if flag: del n
    return n

later(False)
later(True)
del len
