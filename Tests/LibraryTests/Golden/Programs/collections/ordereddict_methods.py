from collections import OrderedDict
od = OrderedDict([('a', 1), ('b', 2)], c=3)
od.keys(), od.values(), od.items()
type(od.keys())
od.get('a'), od.get('z'), od.get('z', 0)
od.pop('a'), od.pop('zz', 'none'), od.pop(key='b')
od.setdefault('d', 4), od.setdefault('d', 5), od.setdefault('e')
od
od.copy(), type(od.copy()), od.copy() is od
od.update(c=30, f=6)
od.update([('g', 7)])
od
OrderedDict.fromkeys('abc'), OrderedDict.fromkeys(['x'], 0)
od.clear()
od
od.note = 'kept'
od.note
isinstance(od, dict), type(od), str(OrderedDict(a=1))
od.keys() & {'a'}, OrderedDict(a=1).keys() | {'b'} == {'a', 'b'}
inner = OrderedDict(x=OrderedDict(y=1))
inner
inner['x']['self'] = inner
inner
import json
json.dumps(OrderedDict([('z', 1), ('a', OrderedDict(b=[2]))]))
json.loads('{"z": 1, "a": {"c": 2}}', object_pairs_hook=OrderedDict)
