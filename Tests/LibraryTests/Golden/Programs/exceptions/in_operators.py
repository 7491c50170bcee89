# The words for operands that do not fit.
1 + 'a'
'a' + 1
'a' - 'b'
[1] + (2,)
None + 1
{} + {}
'a' * 'b'
[1] * 1.5
1 / 0, 
1 // 0
1 % 0
1.0 / 0
1.5 % 0
2 ** 'x'
0 ** -1
1 < 'a'
[] < {}
None >= 1
1 in 5
1 in 'text'
-'a'
~1.5
+[]
1 << -1
1 & 1.0
1 @ 2
not_there and 1
'%d' % 'x'
'%s %s' % ('one',)
'%s' % (1, 2)
1 if missing else 2
