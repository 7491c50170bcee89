import hashlib
import math

def mark(number):
    digest = hashlib.sha256(hex(number).encode()).hexdigest()
    return number.bit_length(), digest[:16]

pieces = [hashlib.sha256(str(number).encode()).digest() for number in range(320)]
source = int.from_bytes(b''.join(pieces), 'big')
def made(bits):
    return source >> (source.bit_length() - bits)

# Products around the sizes where the method changes
for bits in [2500, 2560, 2561, 5120, 8193, 12000, 33001]:
    one = made(bits)
    print(bits, mark(one * one), mark(one * (one + 2 ** 64)), mark(-one * made(bits // 2)))
print(mark(made(12000) * made(5000)), mark(made(30000) * made(2000)), mark(made(30000) * -made(100)))
big = 2 ** 10000 - 1
print(mark(big * big), mark(big * (big + 1)), big * big == 2 ** 20000 - 2 ** 10001 + 1)
print((2 ** 9000) * (2 ** 9000) == 2 ** 18000)
low = made(10000) >> 5000 << 5000
print(mark(low * low), mark(low * made(10000)))

# Quotients
for bits, other in [(17000, 8500), (20000, 6400), (12000, 11999), (12345, 6789), (70000, 1000)]:
    one, two = made(bits), made(other) | 1
    for left, right in [(one, two), (-one, two), (one, -two), (-one, -two)]:
        quotient, rest = divmod(left, right)
        print(mark(quotient), mark(rest), quotient * right + rest == left)
# Where a digit of the quotient is guessed too high
word = 2 ** 64
for one in [word ** 260 - 1, (word - 1) * word ** 259, word ** 260 // 2 + word ** 130]:
    for two in [word ** 130 - 1, word ** 130 // 2, word ** 129 + 1, (word - 1) * word ** 129 + word - 1, word ** 130 // 2 + 1]:
        print(mark(one // two), mark(one % two))

# Powers
print(mark(3 ** 10000), mark((-7) ** 2001), mark(12345678901234567890 ** 321), mark((-3) ** 1000))
print(mark(2 ** 300000), mark((-2) ** 99999), mark(1 << 300000), (2 ** (10 ** 8)).bit_length())
print(pow(3, 10 ** 50, 10 ** 9 + 7), pow(3, 10 ** 50, 2 ** 64), pow(7, 65537, 1), pow(7, 0, 1), pow(7, 0, 5))
print(pow(3, 10 ** 300, 10 ** 100 + 1) % 10 ** 20, pow(-3, 10 ** 300 + 1, 10 ** 100) % 10 ** 20)
print(pow(3, 10 ** 300, -(10 ** 100 + 1)) % 10 ** 20, pow(10 ** 200, 10 ** 10, 10 ** 30 + 57))
print(pow(3, -1, 10 ** 9 + 7), pow(3, -5, 10 ** 80 + 1) % 10 ** 20, pow(3, -1, -7), pow(38, -1, 97))
print(mark(pow(made(1300), made(300), made(1299))), mark(pow(made(200), made(40), made(130) - 1)))
for small in range(1, 7):
    print([pow(base, exponent, small) for base in range(-3, 4) for exponent in range(5)])
print(pow(2, 10 ** 30, 2 ** 64 - 59), pow(5, 2 ** 63, 2 ** 63), pow(5, 3, 2 ** 65))
try:
    pow(4, -1, 10 ** 40)
except ValueError as error:
    print(error)

# Functions of math
print(mark(math.factorial(2500)), math.factorial(20), math.factorial(0), math.factorial(17), math.factorial(33))
print(mark(math.comb(1500, 634)), math.comb(40, 20), math.comb(5, 0), math.comb(3, 5))
print(mark(math.perm(10 ** 30, 100)), math.perm(20, 3), math.perm(5), math.perm(5, 0), math.perm(100, 20))
print(mark(math.isqrt(made(3999))), math.gcd(3 ** 500 * 7, 3 ** 300 * 14) == 7 * 3 ** 300)
print(made(20000) / made(19990), made(9000) / made(10050), -made(2000) / made(3500))
try:
    made(5000) / 3
except OverflowError as error:
    print(error)

# Keys
for name, rounds, length in [('sha256', 1, None), ('sha256', 2, 70), ('sha1', 1500, 20), ('md5', 3, 1), ('sha3_256', 5, 32)]:
    print(name, hashlib.pbkdf2_hmac(name, b'password' * 30, b'salt', rounds, length).hex()[:40])
print(hashlib.pbkdf2_hmac('sha512', b'', b'', 10).hex()[:40])
