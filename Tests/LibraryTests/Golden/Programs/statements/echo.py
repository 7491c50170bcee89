# What the prompt shows after an expression, and what not.
1
'text'
None
print('printed')
[None]
x = 5
x
x;
(x)
x, 
x == 5
_
_ and 'previous'
f'{x}'
'multi\nline'
b'bytes'
1.0, 1e100, -0.0
lambda_result = (lambda: None)()
lambda_result
for i in range(3): i
for i in range(2):
    i * 10
    'and'
    None

if x: 'inside'
def f():
    'not echoed'
    x
    return 'echoed'

f()
try:
    1 / 0
except ZeroDivisionError:
    'in the handler'

...
True
()
