from collections import OrderedDict
od = OrderedDict()
od['first'] = 1
od['second'] = 2
od['third'] = 3
od
list(od), list(od.values()), list(od.items())
od.move_to_end('first')
od
od.move_to_end('third', last=False)
list(od)
od.popitem()
od.popitem(last=False)
od
od['second'] = 20
od
len(od), bool(od), 'second' in od
list(reversed(OrderedDict(a=1, b=2)))
for key, value in OrderedDict(x=1, y=2).items():
    print(key, value)
OrderedDict(sorted({'b': 1, 'a': 2, 'c': 0}.items()))
OrderedDict(sorted({'b': 1, 'a': 2, 'c': 0}.items(), key=lambda item: item[1]))
