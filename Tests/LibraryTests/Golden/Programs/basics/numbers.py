7 / 2, 7 // 2, 7 % 2, -7 // 2, -7 % 2, 7 // -2, 7 % -2
2 ** 10, 2 ** -1, 2 ** 0.5, 2 ** 100
divmod(17, 5), divmod(-17, 5)
1_000_000, 0xff, 0o17, 0b101, 1e3, 1.5e-7
0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789012345678.0, 1e-5, 0.0001
round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1.5)
abs(-3), abs(-3.5), abs(True)
int('42'), int(' -7 '), int('ff', 16), int('0x1f', 0), int(3.99), int(-3.99)
int('4.2')
int('abc')
int('')
int(None)
float('3.5'), float('1e3'), float('inf'), float('-inf'), float('nan')
float('x')
1 / 0
1 // 0
1 % 0
1.0 / 0
2.0 // 0
0 ** -1
True + True, True * 3, sum([True, False, True])
5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3
10 ** 20 * 10 ** 20 // 10 ** 39
1 < 2 < 3, 1 < 3 < 2, 1 == 1.0, 1 is None
3 .bit_length(), (255).bit_length(), (0.5).is_integer(), (2.0).is_integer()
(0.75).as_integer_ratio(), (10).to_bytes(2, 'big'), int.from_bytes(b'\x01\x00', 'big')
float.hex(1.5), (3.0).hex()
-0.0, 0.0 == -0.0, 1e309, -1e309
'5' + 5
5 + '5'
None + 1
