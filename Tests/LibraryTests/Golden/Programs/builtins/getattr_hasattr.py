# getattr and hasattr: attributes by their name in a text.
getattr('text', 'upper')()
getattr('text', 'missing', 'default'), getattr('text', 'upper', None) is not None
hasattr([], 'append'), hasattr([], 'push'), hasattr(5, 'real'), hasattr(None, '__class__')
import math
getattr(math, 'pi'), getattr(math, 'tau', 0) > 6, hasattr(math, 'e')
[name for name in ('get', 'keys', 'push') if hasattr({}, name)]
for method in ('upper', 'title', 'swapcase'):
    print(method, getattr('some Text', method)())

def f(): pass
f.level = 3
getattr(f, 'level'), getattr(f, 'lever', 0), hasattr(f, 'level')
getattr('text', 'missing')
getattr(math, 'missing')
getattr('text', 5)
hasattr('text', 5)
getattr('text')
getattr()
getattr('a', 'b', 'c', 'd')
hasattr('a')
getattr('text', 'upper', default=1)
