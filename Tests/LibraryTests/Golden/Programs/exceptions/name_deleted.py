# The name after `as` is gone when its handler ends.
error = 'mine'
try:
    int('x')
except ValueError as error:
    print('inside', error)

error
try:
    pass
except ValueError as untouched:
    pass

untouched
def local():
    try:
        [][0]
    except IndexError as e:
        pass
    return e

local()
def kept():
    try:
        [][0]
    except IndexError as e:
        saved = e
    return saved

kept()
try:
    int('x')
except ValueError as e:
    del e

try:
    int('x')
except ValueError as e:
    e = 'replaced'

e
