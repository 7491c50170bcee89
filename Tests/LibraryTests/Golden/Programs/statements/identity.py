# Being the same and being equal.
a = [1, 2]
b = a
c = [1, 2]
a is b, a is c, a == c, a is not c
b.append(3)
a, c
None is None, True is True, () is ()
d = {'list': a}
copy = dict(d)
copy['list'].append(4)
d, copy is d, copy['list'] is a
x = y = 'text'
x is y
x += '!'
x is y, y
def same(p, q): return p is q
same(a, b), same(a, list(a)), same(None, print())
id(a) == id(b), id(a) == id(c)
nan = float('nan')
nan == nan, nan is nan, nan in [nan], [nan] == [nan]
type(1) is int, type(True) is int, type('') is str
int is int, len is len, [].append is [].append
a = a + [5]
a is b, len(a), len(b)
