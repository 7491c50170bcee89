undefined
undefined_function()
base_url = 'https://example.com'
base_ur
print(base_urll)
'abc'.uper()
'abc'.foo
[].push(1)
{}.get_all()
(1).foo
None.id
import json
json.load_string('x')
json.dump5
len = 5
len('abc')
del len
len('abc')
del never_defined
import nonexistent_module
from nowhere import x
x = 1
x.y = 2
x()
'abc'()
x[0]
'abc'['a']
[1]['a']
{}[0]
None[0]
x[0] = 1
'abc'[0] = 'x'
del 'abc'.x
(1, 2)[5]
