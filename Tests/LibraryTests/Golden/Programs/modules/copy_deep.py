import copy
config = {'servers': [{'host': 'a', 'ports': [80, 443]}], 'limits': (1, [2])}
clone = copy.deepcopy(config)
clone['servers'][0]['ports'].append(8080)
clone['limits'][1].append(3)
config
clone
shared = [1]
pair = copy.deepcopy([shared, shared])
pair[0] is pair[1], pair[0] is shared
cycle = [1]
cycle.append(cycle)
other = copy.deepcopy(cycle)
other[1] is other, other is cycle, other
loop = {}
loop['self'] = loop
copy.deepcopy(loop)
frozen = (1, 'a', (2, None))
copy.deepcopy(frozen) is frozen
copy.deepcopy({1, 2}), copy.deepcopy(frozenset([3])), copy.deepcopy({(1, 2): [3]})
from collections import Counter, OrderedDict, defaultdict, deque
d = defaultdict(list, a=[1])
e = copy.deepcopy(d)
e['a'].append(2)
d, e, e['new']
copy.deepcopy(OrderedDict(a=[1])), copy.deepcopy(Counter('aab')), copy.deepcopy(deque([[1]], maxlen=2))
memo = {}
copy.deepcopy([1, [2]], memo), len(memo)
import datetime
copy.deepcopy([datetime.datetime(2020, 1, 2), datetime.timezone.utc])
nested = []
for _ in range(200):
    nested = [nested]
copy.deepcopy(nested) == nested
for _ in range(400):
    nested = [nested]
copy.deepcopy(nested)
