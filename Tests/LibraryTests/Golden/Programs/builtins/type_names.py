# Classes have names, can be compared and be used as functions and keys.
[t.__name__ for t in (int, str, list, dict, float, bool, tuple, set, bytes, range, type, object)]
int, str, list, ValueError, type(None), type(len), type([].append), type(lambda: 0), type({}.keys()), type({}.items()), type(x for x in '')
convert = {'int': int, 'float': float, 'flag': bool, 'list': list}
convert['int']('5'), convert['float']('5'), convert['flag'](''), convert['list']('ab')
counts = {}
for value in [1, 'a', 2, 2.5, 'b', None, True]:
    counts[type(value)] = counts.get(type(value), 0) + 1

counts
{t.__name__: n for t, n in counts.items()}
str is str, int == int, int != float, type(5) == int, [].__class__, (5).__class__ is int
int.__module__, len.__name__, len.__module__
str.__mro__, bool.__mro__, bool.__bases__
int()
type(5)()
NoneType
type(None)()
type(len)()
range.missing
int.x = 5
