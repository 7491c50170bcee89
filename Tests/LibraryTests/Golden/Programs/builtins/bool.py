# bool: whether a value counts as true.
bool(), bool(0), bool(1), bool(-1), bool(0.0), bool('0'), bool(''), bool(' ')
bool(None), bool([]), bool([None]), bool({}), bool(()), bool(set()), bool(range(0)), bool(range(1))
bool(bool), bool(len), bool(b''), bool(b'\0')
[bool(x) for x in (0.1, float('nan'), ...)]
list(map(bool, [0, 'a', []]))
list(filter(None, [0, 'a', [], 3]))
True + 1, True == 1, str(True), repr(False), int(True), float(False)
isinstance(True, int), type(True), issubclass(bool, int)
bool(1, 2)
bool(x=1)
not 'x', not []
