# The chain of what was being handled.
def chain(error):
    names = []
    while error is not None:
        names.append(f'{type(error).__name__}({error})')
        error = error.__context__
    return ' <- '.join(names)

try:
    try:
        try:
            {}['a']
        except KeyError:
            [][1]
    except IndexError:
        1 / 0
except ZeroDivisionError as error:
    print(chain(error))

def cleanup():
    try:
        raise ValueError('work')
    finally:
        raise OSError('cleanup')

try:
    cleanup()
except OSError as error:
    print(chain(error))

try:
    try:
        int('x')
    except ValueError as error:
        kept = error
    raise TypeError('later')
except TypeError as error:
    print(chain(error))

chain(kept)
alone = ValueError('never raised')
alone.__context__, alone.__cause__, alone.__traceback__, alone.__suppress_context__
alone.__cause__ = 5
alone.__cause__ = KeyError('set by hand')
chain(alone), repr(alone.__cause__)
