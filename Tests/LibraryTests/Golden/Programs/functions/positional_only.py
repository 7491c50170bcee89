# Parameters before the slash have no name for the caller.
def power(base, exponent, /, modulus=None):
    return pow(base, exponent, modulus)

power(2, 10)
power(2, 10, 7)
power(2, 10, modulus=7)
power(base=2, exponent=10)
power(2, exponent=10)
power(2, 10, modulo=7)
def tag(name, /, **attributes):
    return name, attributes

tag('a', href='/')
tag('a', name='anchor')
tag(name='a')
def last(a, b=2, /, *, c):
    return a, b, c

last(1, c=3)
last(1, 5, c=3)
last(1, b=5, c=3)
last(1, 2, 3)
