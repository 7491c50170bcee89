# Recursion without an end stops with an error that can be caught.
def forever(n):
    return forever(n + 1)

forever(0)
deepest = 0
def dive(n):
    global deepest
    deepest = n
    dive(n + 1)

try:
    dive(1)
except RecursionError as error:
    print('stopped:', error)

deepest > 500
issubclass(RecursionError, RuntimeError)
def safe(n):
    try:
        return safe(n + 1)
    except RecursionError:
        return 'bottom'

safe(0)
def fine(n):
    return 0 if n == 0 else 1 + fine(n - 1)

fine(500)
