# with opens and closes, whatever happens between.
with open('/dev/null', 'w') as sink:
    sink.write('four')
    sink.closed

sink.closed
with open('/dev/null') as source:
    print(repr(source.read()))

source.read()
with open('/dev/null') as a, open('/dev/null') as b:
    a is b, a.closed, b.closed

a.closed, b.closed
with (open('/dev/null') as c, open('/dev/null') as d):
    print(c.name, d.mode)

def read():
    with open('/dev/null') as file:
        return file.read(), file

text, file = read()
text, file.closed
try:
    with open('/dev/null') as file:
        1 / 0
except ZeroDivisionError:
    print(file.closed)

with open('/no/such/place/x') as file:
    print('never')

with 5:
    pass

with None as nothing:
    pass

with [1] as x, missing as y:
    pass

for n in range(3):
    with open('/dev/null'):
        if n == 1: break

n
