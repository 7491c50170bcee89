from collections import Counter, OrderedDict, defaultdict
def show(**options):
    return options
show(**Counter('ab'))
show(**OrderedDict(x=1), **defaultdict(int, y=2))
'{a} {b}'.format_map(defaultdict(lambda: '?', a=1))
'%(a)s' % Counter('aa')
'{0[a]} {0[zz]}'.format(Counter('aa'))
merged = {**OrderedDict(a=1), **Counter(b=2)}
merged, type(merged)
dict(Counter('ab'), c=3)
list(map(Counter('aab').get, 'abc'))
[key for key in OrderedDict(b=1, a=2)]
sorted(Counter('banana').items(), key=lambda pair: (-pair[1], pair[0]))
len(OrderedDict(a=1)), bool(Counter()), 'a' in defaultdict(int)
def total(counts: Counter) -> int:
    return sum(counts.values())
total(Counter('abc'))
first, second = OrderedDict(a=1, b=2)
first, second
zip_back = dict(zip(*zip(*OrderedDict(a=1, b=2).items())))
zip_back
id(Counter()) is None
Counter('ab').items() == {'a': 1, 'b': 1}.items()
Counter('ab').keys() - {'a'}
match = OrderedDict(a=1)
match.update(match)
match
for key in Counter('ab'):
    print(key)
c = Counter('ab')
for key in c:
    c['new' + key] = 1
