import json
from collections import Counter, OrderedDict, defaultdict, deque
json.dumps({'c': Counter('aab'), 'd': defaultdict(list, x=[1]), 'o': OrderedDict(z=1, a=2)})
print(json.dumps(OrderedDict(b=[1, 2], a=Counter('x')), indent=2))
json.dumps(Counter('ab'), sort_keys=True)
json.dumps(deque([1]))
json.dumps({'q': deque()})
json.dumps(list(deque([1, 2])))
json.dumps(Counter({(1, 2): 3}))
json.dumps({1, 2})
json.loads('{"b": 1, "a": [{"d": 2, "c": 3}]}', object_pairs_hook=OrderedDict)
dict(json.loads('{"b": 1}', object_pairs_hook=OrderedDict))
