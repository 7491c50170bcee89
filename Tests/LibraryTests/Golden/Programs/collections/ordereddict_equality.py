from collections import OrderedDict, Counter, defaultdict
OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1)
OrderedDict(a=1, b=2) == OrderedDict(a=1, b=2)
OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}
{'b': 2, 'a': 1} == OrderedDict(a=1, b=2)
OrderedDict(a=1) != OrderedDict(a=2)
OrderedDict(a=1) == Counter(a=1), OrderedDict(a=1) == defaultdict(int, a=1)
OrderedDict(a=1) | {'b': 2}
{'b': 2} | OrderedDict(a=1)
od = OrderedDict(a=1)
od |= {'b': 2}
od |= [('c', 3)]
od
od == [('a', 1)]
OrderedDict() == {} == Counter()
[OrderedDict(a=1)] == [{'a': 1}]
