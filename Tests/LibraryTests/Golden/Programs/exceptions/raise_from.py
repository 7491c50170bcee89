# The cause of an error, named, implied or hidden.
try:
    raise ValueError('low') from KeyError('lower')
except ValueError as error:
    print(repr(error.__cause__), error.__context__, error.__suppress_context__)

try:
    try:
        int('x')
    except ValueError as low:
        raise RuntimeError('high') from low
except RuntimeError as error:
    print(error, '<-', error.__cause__, error.__cause__ is error.__context__)

try:
    try:
        int('x')
    except ValueError:
        raise RuntimeError('high')
except RuntimeError as error:
    print(error.__cause__, '/', error.__context__, error.__suppress_context__)

try:
    try:
        int('x')
    except ValueError:
        raise RuntimeError('high') from None
except RuntimeError as error:
    print(error.__cause__, '/', error.__context__, error.__suppress_context__)

try:
    raise ValueError('a') from TypeError
except ValueError as error:
    print(repr(error.__cause__))

raise ValueError('a') from 'text'
raise ValueError('a') from 5
raise ValueError('last line') from KeyError('cause')
