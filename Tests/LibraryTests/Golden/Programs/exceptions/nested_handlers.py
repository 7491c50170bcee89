# Errors inside handlers, and handlers inside handlers.
def attempt(first, second):
    try:
        try:
            first()
        except ValueError:
            print('inner value')
            second()
        finally:
            print('inner finally')
    except KeyError as error:
        print('outer key', error)
    except Exception as error:
        print('outer', type(error).__name__, error)
    else:
        print('all well')

def value(): raise ValueError('v')
def key(): raise KeyError('k')
def fine(): pass
attempt(fine, fine)
attempt(value, fine)
attempt(value, key)
attempt(value, value)
attempt(key, fine)
try:
    raise ValueError(1)
except ValueError:
    try:
        raise ValueError(2)
    except ValueError as inner:
        print(inner, inner.__context__)

try:
    raise KeyError('first')
except KeyError:
    raise TypeError('second')
