# isinstance, issubclass, callable and type: what a value is.
isinstance(5, int), isinstance(True, int), isinstance('a', (int, str)), isinstance(5.0, int), isinstance([], list), isinstance(None, type(None))
isinstance(5, (float, (str, int))), isinstance(5, ()), isinstance(5, int | str), isinstance({}, object)
issubclass(bool, int), issubclass(int, bool), issubclass(KeyError, (OSError, LookupError)), issubclass(str, object)
callable(len), callable(5), callable(lambda: 0), callable(int), callable('a'.upper), callable(None)
type(5), type('a'), type(None), type([]), type(len), type(int), type(...), type(lambda: 0), type(range(1)), type(5) is int
type(5).__name__, type(5)('7'), type([])('ab'), type(type(5))
for value in [1, 1.0, '1', b'1', [1], (1,), {1}, {1: 1}, None, True, range(1)]:
    print(type(value).__name__, end=' ')

isinstance(5)
isinstance(5, 'int')
isinstance(5, [int])
isinstance(5, (int, 'str'))
isinstance('x', (int, 'str'))
isinstance()
issubclass(5, int)
issubclass(int, 5)
issubclass(int)
callable()
callable(1, 2)
type()
type(1, 2)
