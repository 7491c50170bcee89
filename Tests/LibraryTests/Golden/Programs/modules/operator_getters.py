from operator import itemgetter, attrgetter, methodcaller
rows = [{'name': 'b', 'size': 2}, {'name': 'a', 'size': 3}]
sorted(rows, key=itemgetter('name'))
sorted(rows, key=itemgetter('size', 'name'), reverse=True)
list(map(itemgetter('size'), rows))
itemgetter(1)('abc'), itemgetter(0, -1)('abc'), itemgetter(slice(1, None))('abc')
max({'a': 1, 'b': 5}.items(), key=itemgetter(1))
attrgetter('real')(5), attrgetter('real', 'imag')(5), attrgetter('real.imag')(7)
methodcaller('upper')('abc'), methodcaller('split', ',', maxsplit=1)('a,b,c')
list(map(methodcaller('strip'), [' a', 'b ']))
itemgetter(1), itemgetter('a', 2), attrgetter('a.b'), methodcaller('f', 1, x=2)
import datetime
days = [datetime.date(2020, 5, 1), datetime.date(2019, 7, 1)]
sorted(days, key=attrgetter('month'))
