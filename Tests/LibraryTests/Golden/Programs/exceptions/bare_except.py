# except without a class takes everything.
def safely(action, *args):
    try:
        return action(*args)
    except:
        return 'failed'

safely(int, '5'), safely(int, 'x'), safely(len, 5)
safely(exit), safely(lambda: missing)
try:
    raise SystemExit(3)
except:
    print('even exits')

try:
    int('x')
except ValueError:
    print('fitting one first')
except:
    print('the rest')

try:
    {}[0]
except ValueError:
    print('fitting one first')
except:
    print('the rest')
    raise
