type(1).__name__, type('a').__name__, type(None).__name__, type(type).__name__
int, str, list, dict, type
[type(x).__name__ for x in [1, 1.0, 'a', None, True, [], (), {}, set(), b'', range(1)]]
isinstance([], list), isinstance((), (list, tuple)), isinstance(None, type(None))
issubclass(bool, int)
int is int, type(5) is int
ValueError, KeyError('x'), ValueError('message', 2), Exception()
str(KeyError('x')), str(ValueError('m')), repr(IndexError('i'))
e = ValueError('broken')
e.args, str(e)
callable(int), callable(e)
'abc'.upper.__name__
a = [1]
b = a
a is b, a == [1], a is [1]
b.append(2)
a
c = a[:]
c is a, c == a
x = 256; y = 256
x is y
id(a) == id(b)
dict is dict
str.upper('abc'), list.append(a, 3), a
int.__name__, str.join(',', ['a', 'b'])
