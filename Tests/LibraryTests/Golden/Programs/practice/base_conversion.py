# Numbers in any base, by hand and with the built-ins.
digits = '0123456789abcdefghijklmnopqrstuvwxyz'
def to_base(n, base):
    if not 2 <= base <= 36:
        raise ValueError(f'base {base} is not between 2 and 36')
    if n < 0: return '-' + to_base(-n, base)
    text = ''
    while n:
        n, place = divmod(n, base)
        text = digits[place] + text
    return text or '0'

[to_base(255, base) for base in (2, 8, 10, 16, 36)]
all(int(to_base(n, b), b) == n for n in range(-50, 51) for b in (2, 3, 16, 36))
to_base(10, 2) == bin(10)[2:], to_base(2 ** 64, 16), to_base(-7, 3)
to_base(5, 1)
to_base('5', 2)
to_base(1.5, 2)
int('12', 2)
for n in range(8):
    print(f'{n} {n:03b} {n ^ n >> 1:03b} {bin(n).count("1")}')

bytes_ = [0b01001000, 0b01101001]
''.join(map(chr, bytes_)), [f'{b:08b}' for b in 'Hi'.encode()], hex(int.from_bytes(b'Hi', 'big'))
flags = {'read': 1, 'write': 2, 'run': 4}
mode = flags['read'] | flags['run']
[name for name, bit in flags.items() if mode & bit], mode & ~flags['run'], mode ^ flags['write']
sum(int(d) for d in str(2 ** 100)), int('1' * 10, 2), 0b1010 + 0o17 + 0xff
