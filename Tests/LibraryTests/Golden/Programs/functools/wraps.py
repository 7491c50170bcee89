from functools import wraps, update_wrapper, partial, WRAPPER_ASSIGNMENTS
def logged(function):
    def wrapper(*args, **kwargs):
        print('call', function.__name__, args, kwargs)
        return function(*args, **kwargs)
    return wraps(function)(wrapper)
def add(a, b=1):
    """Adds two numbers."""
    return a + b
loud_add = logged(add)
loud_add(1), loud_add(1, b=5)
loud_add.__name__, loud_add.__doc__, loud_add.__wrapped__ is add
plain = update_wrapper(partial(add, 1), add)
plain.__name__, plain.__doc__, plain(9)
update_wrapper(lambda: 1, len).__name__
WRAPPER_ASSIGNMENTS
def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value
    return composed
compose(str.strip, str.upper, list)(' ab ')
loud_add()
update_wrapper(add)
wraps()
