# Too many positional arguments, in the singular, the plural and with defaults.
def none(): pass
def one(a): pass
def two(a, b): pass
def default(a, b=2): pass
def all_default(a=1): pass
def keyword(a, *, key=1): pass
def needed(a, *, key): pass
none(1)
none(1, 2)
one(1, 2)
two(1, 2, 3)
default(1, 2, 3)
all_default(1, 2)
keyword(1, 2)
keyword(1, 2, key=3)
needed(1, 2, key=3)
needed(1, 2, 3)
(lambda: 1)(2)
(lambda x: x)(1, 2)
