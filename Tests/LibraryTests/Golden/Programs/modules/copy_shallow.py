import copy
original = {'name': 'x', 'tags': ['a', 'b']}
shallow = copy.copy(original)
shallow == original, shallow is original, shallow['tags'] is original['tags']
shallow['tags'].append('c')
original
copy.copy([1, [2]]), copy.copy({1}), copy.copy((1, 2)), copy.copy('text'), copy.copy(None), copy.copy(5)
t = (1, [2])
copy.copy(t) is t
from collections import Counter, OrderedDict, defaultdict, deque
copy.copy(Counter('aab')), copy.copy(OrderedDict(a=1)), copy.copy(deque([1, 2], maxlen=3))
d = defaultdict(list, a=[1])
e = copy.copy(d)
e['b'], e, d, e['a'] is d['a']
copy.copy(len) is len, copy.copy(int) is int
f = lambda: 1
copy.copy(f) is f
copy.copy(range(3)), copy.copy(frozenset([1]))
import datetime
copy.copy(datetime.date(2020, 1, 2)), copy.copy(datetime.timedelta(days=1))
copy.copy(ValueError('x'))
