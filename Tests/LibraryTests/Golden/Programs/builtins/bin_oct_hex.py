# bin, oct and hex: integers in other bases.
bin(10), oct(10), hex(255)
bin(0), oct(-8), hex(-255), bin(True)
hex(2 ** 70), bin(-5)
[bin(n)[2:].zfill(4) for n in range(4)]
int(hex(1234), 16), int(bin(9), 2), int(oct(64), 8), int('0x1f', 0)
bin(1.5)
hex('ff')
oct(None)
bin()
hex(1, 2)
'{:b} {:o} {:x} {:X} {:#x}'.format(10, 10, 255, 255, 255)
