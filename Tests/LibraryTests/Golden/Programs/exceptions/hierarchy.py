# Which error is a kind of which.
pairs = [(KeyError, LookupError), (IndexError, LookupError), (ZeroDivisionError, ArithmeticError), (OverflowError, ArithmeticError), (FileNotFoundError, OSError), (TimeoutError, OSError), (ConnectionError, OSError), (RecursionError, RuntimeError), (NotImplementedError, RuntimeError), (UnboundLocalError, NameError), (UnicodeDecodeError, ValueError), (KeyboardInterrupt, Exception), (SystemExit, BaseException), (ModuleNotFoundError, ImportError), (LookupError, KeyError)]
for child, parent in pairs:
    print(f'{child.__name__:<20} {parent.__name__:<17} {issubclass(child, parent)}')

IOError is OSError, EnvironmentError is OSError
isinstance(KeyError('x'), (ValueError, LookupError))
KeyError.__bases__, Exception.__bases__
[c.__name__ for c in UnicodeEncodeError.__mro__]
issubclass(ValueError, int)
issubclass(ValueError('x'), Exception)
Exception.__name__, type(Exception).__name__
import json
issubclass(json.JSONDecodeError, ValueError)
