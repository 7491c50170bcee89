ValueError('x'), repr(ValueError('x', 1)), str(ValueError('x', 1)), str(ValueError())
e = KeyError('k')
e.args, str(e), repr(e), type(e)
isinstance(e, LookupError), isinstance(e, Exception), issubclass(KeyError, LookupError)
ZeroDivisionError.__name__
[E.__name__ for E in (ValueError, TypeError, KeyError, IndexError, AttributeError, NameError, ZeroDivisionError)]
ValueError == ValueError, ValueError('x') == ValueError('x')
e.missing
e.note = 'extra'
e.note
OSError(2, 'No such file')
StopIteration(5).value
Exception(1, [2])
print(ValueError('shown'))
f'{ValueError("in f-string")}'
BaseException, KeyboardInterrupt, SystemExit
