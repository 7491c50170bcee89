# What random programs about collections, iterators and JSON found.
import json
from collections import Counter
from itertools import islice

islice([], -6)
islice([], -1)
islice([], 'a')
islice([], 2, -6)
islice([], -6, 2)
+Counter({'a': None})
-Counter({'a': None})
+Counter({'a': 2, 'b': -1, 'c': 0})
json.dumps('text', indent=0.5)
json.dumps('text', separators=(1, 2))
json.dumps('text', separators=(1,))
json.dumps(['text'], indent=0.5)
json.dumps([1], separators=(1, 2))
dict(dict)
json.dumps({(): []}, indent=0, skipkeys=True), json.dumps({(): [], 'a': {b'x': 1}}, indent=2, skipkeys=True), json.dumps({(): 1}, skipkeys=True)
def f(): pass
f(**{'name': f, '\u00e9': '', 'e\u0301': 1})
def g(**named): return sorted(map(ascii, named))
g(**{'\u00e9': '', 'e\u0301': 1}), '{0} {\u00e9}'.format(1, **{'\u00e9': 2, 'e\u0301': 3})
