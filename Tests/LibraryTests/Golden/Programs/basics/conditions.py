status = 404
if status == 200:
    print('ok')
elif 400 <= status < 500:
    print('client error')
else:
    print('other')
'yes' if status else 'no'
not status, not None, not []
None or 'default', '' or 0 or 'last', 1 and 2, 0 and 1
status is not None and status > 400
bool(0), bool(''), bool([]), bool({}), bool(None), bool(0.0), bool('False'), bool([0])
1 == True, 1 is True, [] is [], None is None
'a' == 97, [1] == (1,), 1.0 == 1
'a' < 'b' < 'c', 'Z' < 'a'
1 < 'a'
None < 1
[1, 2] in [[1, 2]], 'x' in {'x': 1}
1 in 5
x = 5 if status > 500 else 6
x
status == 404 or undefined_name
status == 200 or undefined_name
if not []:
    print('empty')
if (n := len('abc')) > 2:
    print(n)
