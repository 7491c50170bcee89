# Attributes that do not exist, and names close to them.
'text'.uper()
'text'.lenght
[].add(1)
{}.append(1)
{'a': 1}.a
(1, 2).append(3)
None.get('x')
(5).real, (5).imag
(5).missing
(1.5).is_integr()
len.nope
'abc'.upper.nope
import math, json
math.squareroot(4)
math.sqr(4)
json.load_string('1')
json.dump_s
'abc'.x = 1
(5).x = 1
None.x = 1
[].x = 1
del 'abc'.x
del math.nothing
