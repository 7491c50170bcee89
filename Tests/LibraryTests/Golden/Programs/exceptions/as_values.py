# Errors are values: kept, compared, shown, carried around.
errors = [ValueError('a'), KeyError('b'), TypeError(), OSError(13, 'Permission denied', '/etc/x')]
for error in errors:
    print(type(error).__name__, repr(error), str(error), error.args)

errors[3].errno, errors[3].strerror, errors[3].filename
errors[0] == ValueError('a'), errors[0] == errors[0]
errors[0].args = ('changed', 2)
errors[0], str(errors[0])
ValueError('x').args[0]
str(KeyError('quoted')), str(KeyError(1)), str(KeyError('a', 'b')), str(KeyError())
str(ValueError(1, 2)), str(ValueError([1])), f'{ValueError("in text")}'
bool(ValueError()), callable(ValueError), hash(errors[0]) == hash(errors[0])
StopIteration('v').value, SystemExit(4).code, SystemExit().code
collected = []
for text in ['1', 'x', '3', 'y']:
    try:
        int(text)
    except ValueError as error:
        collected.append(error)

collected
ValueError('x').missing
ValueError.missing
