# The order in which nested finally blocks run.
def layers(where):
    try:
        print('one', end=' ')
        try:
            print('two', end=' ')
            try:
                print('three', end=' ')
                if where == 'return':
                    return 'value'
                if where == 'raise':
                    raise ValueError(where)
                print('through', end=' ')
            finally:
                print('/three', end=' ')
        except ValueError as error:
            print('caught', error, end=' ')
        finally:
            print('/two', end=' ')
    finally:
        print('/one')
    return 'end'

layers('through')
layers('return')
layers('raise')
def unwinding(n):
    try:
        return n if n == 0 else unwinding(n - 1)
    finally:
        print('leaving', n)

unwinding(2)
def failing():
    for n in range(3):
        try:
            try:
                if n == 1: raise KeyError(n)
            finally:
                print('n', n)
        except KeyError:
            print('skipped', n)
            continue
        print('finished', n)

failing()
