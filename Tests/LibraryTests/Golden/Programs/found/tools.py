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
