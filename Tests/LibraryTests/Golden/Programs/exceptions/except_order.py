# Handlers are tried from top to bottom; a base class takes all its children.
def first(action):
    try:
        action()
    except LookupError:
        return 'LookupError'
    except KeyError:
        return 'KeyError, never'
    except OSError:
        return 'OSError'

first(lambda: {}['x'])
first(lambda: [][0])
first(lambda: open('no such file'))
first(lambda: int('x'))
def evaluated(name, cls):
    print('looked at', name)
    return cls

try:
    int('x')
except evaluated('first', KeyError):
    pass
except evaluated('second', ValueError):
    print('second it is')
except evaluated('third', Exception):
    pass

try:
    pass
except evaluated('not even looked at', KeyError):
    pass

try:
    raise KeyboardInterrupt
except Exception:
    print('not an Exception')
except BaseException as error:
    print(type(error).__name__, repr(error))
