# A return in finally wins over everything else.
def overruled():
    try:
        return 'try'
    finally:
        return 'finally'

overruled()
def swallowed():
    try:
        raise ValueError('lost')
    finally:
        return 'no error'

swallowed()
def order():
    value = 'first'
    try:
        return value
    finally:
        value = 'second'

order()
def mutated():
    items = [1]
    try:
        return items
    finally:
        items.append(2)

mutated()
def looped():
    for n in range(5):
        try:
            return n
        finally:
            if n < 2:
                continue

looped()
def broken():
    while True:
        try:
            raise KeyError('gone')
        finally:
            break
    return 'after'

broken()
def in_else():
    try:
        pass
    except ValueError:
        return 'except'
    else:
        return 'else'
    finally:
        print('finally first')

in_else()
