# The first string of a body documents the function.
def documented():
    """Return nothing at all."""

documented.__doc__
documented()
def long(a, b):
    """Add two numbers.

    The result is their sum.
    """
    return a + b

print(long.__doc__)
long(1, 2)
def undocumented():
    return """not a docstring"""

undocumented.__doc__
undocumented()
def joined():
    'one ' 'string'

joined.__doc__
def computed():
    f'{1} is no docstring'

computed.__doc__
def later():
    x = 1
    'too late'
    return x

later.__doc__
long.__doc__ = 'changed'
long.__doc__
(lambda: 0).__doc__
