# Functions that call themselves.
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)

[factorial(n) for n in range(8)]
factorial(25)
def countdown(n):
    if n == 0:
        print('go')
        return
    print(n, end=' ')
    countdown(n - 1)

countdown(3)
def flatten(items):
    flat = []
    for item in items:
        if isinstance(item, list):
            flat += flatten(item)
        else:
            flat.append(item)
    return flat

flatten([1, [2, [3, [4]], 5], [], [[6]]])
def depth(value):
    return 1 + max((depth(v) for v in value), default=0) if isinstance(value, list) else 0

depth(1), depth([]), depth([1, [2, [3]]])
def hanoi(n, a='A', b='B', c='C'):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)

hanoi(3)
