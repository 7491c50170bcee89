# The methods of bytes, in the manner of texts.
data = b'Hello, World'
data.upper(), data.lower(), data.title(), data.swapcase(), data.capitalize(), data.find(b'o'), data.rfind(b'o'), data.index(b'W'), data.count(b'l'), data.count(108), data.replace(b'l', b'L'), data.split(b', '), data.partition(b','), data.startswith(b'He'), data.endswith((b'x', b'd'))
b' a '.strip(), b'xax'.strip(b'x'), b'a'.ljust(3, b'.'), b'a'.rjust(3), b'a'.center(3, b'*'), b'7'.zfill(3), b'a\nb'.splitlines(), b'a b'.split(), b'a,b,c'.rsplit(b',', 1), b'-'.join([b'a', b'b']), b'ab'.removeprefix(b'a'), b'ab'.removesuffix(b'b'), b'a\tb'.expandtabs(2)
b'12'.isdigit(), b'ab'.isalpha(), b'a1'.isalnum(), b'A'.isupper(), b' '.isspace(), b'ab'.islower(), b'Ab'.istitle(), b'a'.isascii()
data[0], data[-5:], data[::-1], data.hex()[:6], data.decode(), list(data[:3]), 72 in data, b'ell' in data, bytes(reversed(b'abc'))
data.translate(bytes.maketrans(b'lo', b'01')), b'abc'.translate(None, b'b'), b'abc' * 2, b'a' + b'b', b'a' < b'b', b'a' == 'a'
data.find('o')
data.replace('l', 'L')
data.split(',')
data.startswith('H')
b'a' + 'b'
'a' + b'b'
b'a'.join(['x'])
data.index(b'zz')
data[99]
data['a']
data.count(256)
b'a'.ljust(3, b'')
b'a'.ljust(3, '.')
b'abc'.isdecimal()
b'a'.format()
b'a'.strip('a')
b''.ljust(0, None)
b''.center(3, 'x')
b''.rjust(3, b'ab')
