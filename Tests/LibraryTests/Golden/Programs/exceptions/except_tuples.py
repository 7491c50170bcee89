# One handler for several classes, and what may stand after except.
def kind(action):
    try:
        action()
    except (KeyError, IndexError):
        return 'lookup'
    except (ArithmeticError, (TypeError, ValueError)):
        return 'tuple in a tuple'
    except ():
        return 'never'
    except Exception:
        return 'other'

kind(lambda: {}[1])
kind(lambda: [][1])
kind(lambda: 1 / 0)
kind(lambda: int('x'))
kind(lambda: None + 1)
kind(lambda: missing)
network = (ConnectionError, TimeoutError)
try:
    raise TimeoutError('slow')
except network as error:
    print('network:', error)

try:
    1 / 0
except 'text':
    pass

try:
    1 / 0
except (ValueError, 5):
    pass

try:
    1 / 0
except [ZeroDivisionError]:
    pass

try:
    1 / 0
except undefined_class:
    pass
