# Calls by keyword, right and wrong.
def f(a, b=2, *, c=3, d=4):
    return a, b, c, d

f(1, c=5), f(a=1), f(d=1, a=0), f(1, b=2, c=3, d=4)
f(b=1)
f(1, a=2)
f(1, 2, 3)
f(1, e=2)
f()
f(c=1)
def g(a, /, b):
    return a, b

g(1, b=2)
g(a=1, b=2)
g(1, 2, b=3)
g(b=2)
def h(a, *rest, k=1, **more):
    return a, rest, k, more

h(1, k=2), h(1, 2, z=3), h(a=1, b=2)
