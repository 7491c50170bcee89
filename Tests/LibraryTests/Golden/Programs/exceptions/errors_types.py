1 + 'a'
'a' + 1
[1] + (2,)
{} + {}
None + None
'a' - 'b'
'a' / 2
[1] * [2]
-'a'
+[]
~1.5
not 'a'
1 < 'a'
'a' > 1
[] >= {}
None <= 0
{1} < [1]
1 in 'abc'
'a' in 5
5 @ 5
1 << -1
2 ** 'a'
'%d' % 'a'
'%s %s' % 'a'
'%s' % ('a', 'b')
'%z' % 1
1 if [] else 2
[1, 2, 3]['a']
[1, 2, 3][1.0]
(1, 2)['x']
'abc'[None]
{'a': 1}[['a']]
5[0]
5 .real
print.missing
for x in 3.5:
    pass
a, b = 5
a, b = 'x'
a, b = {'k': 1}
[*5]
{**5}
print(*5)
print(**5)
dict(**{'a': 1}, a=2)
f'{undefined}'
f'{1:q}'
f'{"x":,}'
