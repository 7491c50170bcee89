# repr and str: for the programmer and for the reader.
str(), str(5), str('a'), str(None), str([1, 'a']), str({'k': (1,)}), str(b'x'), str(1.0), str(True), str(len('ab'))
repr('a'), repr("it's"), repr('"'), repr('\n\t\\'), repr(1.5), repr(None), repr([None, 'x']), repr({1: 'a'}), repr(()), repr((1,)), repr('\x00é')
str(b'caf\xc3\xa9', 'utf-8'), str(b'\xff', 'utf-8', 'replace'), str(b'a', encoding='ascii'), str(object='x')
str({}.keys()), str({'a': 1}.values()), str({'a': 1}.items()), str(range(3)), str(set()), str(frozenset()), str({1}), str(int), str(type(None))
repr(repr('a')), str(str), repr(...), str(ValueError('x')), repr(ValueError('x')), str(KeyError('x'))
loop = [1]
loop.append(loop)
loop
d = {}
d['self'] = d
d
str(5, 'utf-8')
str('a', 'utf-8')
str(b'\xff', 'utf-8')
str(b'a', 'nope')
str(1, 2, 3, 4)
repr()
repr(1, 2)
str(x=1)
str.upper(5)
