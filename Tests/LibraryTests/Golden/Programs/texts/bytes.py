data = b'Hello \x00\xff'
data, len(data), data[0], data[1:3], data[-1]
data.hex(), data.hex('-'), list(b'abc')
b'a' + b'b', b'ab' * 2, b'a' in b'abc', 97 in b'abc'
b'a' + 'b'
'a' in b'abc'
b'abc'.decode(), b'abc'.decode('ascii'), str(b'abc')
b'\xe9'.decode()
b'\xe9'.decode('latin-1'), b'a\xffb'.decode('utf-8', 'replace'), b'a\xffb'.decode('utf-8', 'ignore')
b'\xe2\x82'.decode()
b'abc'.decode('nonsense')
b'a,b'.split(b','), b','.join([b'a', b'b']), b' x '.strip()
b'a,b'.split(',')
b'abc'.upper(), b'ABC'.lower(), b'abc'.replace(b'b', b'x')
b'abc'.startswith(b'a'), b'abc'.find(b'c'), b'abcabc'.count(b'b')
b'abc' == 'abc', b'abc' == b'abc', b'a' < b'b'
data[0] = 1
bytes([256])
bytes([1, 2]), bytes(2), bytes('é', 'utf-8'), bytes(b'x')
for byte in b'hi':
    print(byte)
print(b'printed')
f'{b"x"}'
