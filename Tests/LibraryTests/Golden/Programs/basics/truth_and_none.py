None
print(None)
[None, None]
str(None), repr(None), f'{None}'
None == None, None is None, None == 0, None == False
value = None
value is None, value is not None
value or 'fallback'
value.attribute
value['key']
value()
for x in value:
    pass
len(value)
value + 1
if value:
    print('truthy')
else:
    print('falsy')
...
Ellipsis
True, False
True + 1, True == 1, True is 1

bool('') or bool(' ')
