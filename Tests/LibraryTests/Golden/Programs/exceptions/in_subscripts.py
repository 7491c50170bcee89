# Keys and indices that do not exist or do not fit.
[1, 2][2]
(1, 2)[-3]
'abc'[3]
b'abc'[9]
range(3)[3]
{'a': 1}['b']
{}[[]]
[1]['a']
'abc'['a']
[1][1.0]
(1,)[None]
5[0]
None['key']
print['x']
{1, 2}[0]
[1, 2, 3][::0]
[1, 2]['a':]
d = {}
d['x']['y'] = 1
d[[]] = 1
l = [1]
l[1] = 2
l['a'] = 2
(1,)[0] = 2
'abc'[0] = 'x'
b'abc'[0] = 1
5[0] = 1
del l[3]
del d['nope']
del 'abc'[0]
l[0:1] = 5
l[::2] = [1, 2, 3]
