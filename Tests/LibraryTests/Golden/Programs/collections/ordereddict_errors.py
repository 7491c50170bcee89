from collections import OrderedDict
OrderedDict(5)
OrderedDict([1])
OrderedDict([('a', 1, 2)])
OrderedDict([('a',)])
OrderedDict([[]])
OrderedDict([('a', 1)], [('b', 2)])
od = OrderedDict(a=1, b=2)
od['z']
del od['z']
od.pop('z')
od.pop()
od.pop('a', 1, 2)
od.move_to_end('z')
od.move_to_end()
od.move_to_end('a', False, 1)
od.move_to_end('a', end=True)
od.popitem(1, 2)
OrderedDict().popitem()
od.setdefault()
od.update(5)
od.update({}, {})
od.copy(1)
od.clear(1)
od.foo
od + {}
od | 5
od < od
hash(od)
od[[1]] = 2
OrderedDict.fromkeys()
od()
for key in od:
    od['new'] = 1
for key in od:
    del od[key]
od |= 5
