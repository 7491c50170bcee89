# Functions that wrap another, called by hand rather than with @.
def logged(function):
    def wrapper(*args, **kwargs):
        print('call', function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print('gave', result)
        return result
    return wrapper

def add(a, b=0):
    return a + b

add = logged(add)
add(1, b=2)
add.__name__
add('a')
def retried(times):
    def decorate(function):
        def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return function(*args)
                except ValueError as error:
                    print(f'attempt {attempt}: {error}')
            return None
        return wrapper
    return decorate

parse = retried(2)(int)
parse('7')
parse('seven')
parse([])
