# The words CPython has for arguments that were not given.
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def keyword(*, key): pass
def keywords(*, key, value, ttl): pass
one()
two()
two(1)
two(b=1)
three()
three(1)
three(b=2)
keyword()
keywords()
keywords(key=1)
keywords(value=1, key=2)
def only(a, b, /): pass
only()
only(1)
def both(a, /, b, *, c): pass
both()
both(1)
both(1, 2)
