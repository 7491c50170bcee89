# What stands in what is said of it.
str(ValueError(KeyError('a'))), str(ValueError(ValueError(3))), repr(ValueError(KeyError('a'), slice(1)))
str(ValueError(OSError(2, 'gone'))), str(KeyError(ValueError('x')))
slice(1), slice(None, 'a', [1, (2,)]), slice(slice(1), ValueError('x'))
dict[str, list[int]], tuple[int, ...], list[None], list[int] | None, list['later']
d = ValueError()
for _ in range(20000): d = ValueError(d)

try: repr(d)
except RecursionError: print('too deep')

d = int
for _ in range(20000): d = (d,)

try: isinstance('', d)
except RecursionError: print('too deep')

d = slice(1)
for _ in range(20000): d = slice(d)

try: repr(d)
except RecursionError: print('too deep')
