# Addresses and masks of a small network, as integers.
def to_int(address):
    parts = address.split('.')
    if len(parts) != 4 or not all(p.isdigit() and int(p) < 256 for p in parts):
        raise ValueError(f'not an address: {address!r}')
    number = 0
    for part in parts:
        number = number << 8 | int(part)
    return number

def to_text(number): return '.'.join(str(number >> shift & 255) for shift in (24, 16, 8, 0))
def network(text):
    address, _, bits = text.partition('/')
    mask = (1 << 32) - (1 << 32 - int(bits))
    first = to_int(address) & mask
    return to_text(first), to_text(mask), to_text(first | ~mask & 0xffffffff), 2 ** (32 - int(bits))

to_int('192.168.1.10'), to_text(3232235786), hex(to_int('255.255.255.0'))
for text in ['192.168.1.10/24', '10.1.2.3/8', '172.16.5.4/30', '1.2.3.4/32', '0.0.0.0/0']:
    print(f'{text:<18}', *network(text))

to_int('1.2.3')
to_int('1.2.3.256')
network('1.2.3.4')
network('1.2.3.4/33')
inside = lambda address, text: network(f'{address}/{text.split("/")[1]}')[0] == network(text)[0]
inside('10.9.8.7', '10.0.0.0/8'), inside('11.0.0.1', '10.0.0.0/8')
n = 0b1011
[i for i in range(8) if n >> i & 1], n & n - 1, n & -n, n.bit_length(), f'{n:08b}'[::-1], bin(n | 1 << 6)
swap_a, swap_b = 5, 9
swap_a ^= swap_b; swap_b ^= swap_a; swap_a ^= swap_b
swap_a, swap_b
