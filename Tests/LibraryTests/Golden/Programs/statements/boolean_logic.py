# and, or and not give back one of their operands.
0 or 'default'
'' or [] or {} or 'last'
1 and 2 and 3
1 and 0 and undefined
1 or undefined
None and 1, None or 1
not 0, not 'x', not None
not not []
1 or 0 and 0
(1 or 0) and 0
not 1 or 1
not (1 or 1)
'a' and 'b' or 'c'
'' and 'b' or 'c'
[] and 1 or [] or 0
def loud(value):
    print('asked', value)
    return value

loud(0) and loud(1)
loud(2) or loud(3)
loud('') or loud(None) or loud(0.0)
True + True, True * 5, sum([True, False, True])
True == 1, True is 1 == 1, isinstance(True, int)
bool('False'), bool(' '), bool(0.0), bool([0])
x = None
name = x or 'anonymous'
name
any([0, '', 'x']), all([1, 'x', []]), any([]), all([])
