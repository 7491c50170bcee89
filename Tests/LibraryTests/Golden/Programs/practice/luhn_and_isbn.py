# Check digits of cards and books.
def luhn(number):
    digits = [int(d) for d in str(number) if d.isdigit()]
    if not digits:
        raise ValueError('no digits')
    total = 0
    for place, digit in enumerate(reversed(digits)):
        if place % 2:
            digit *= 2
            if digit > 9: digit -= 9
        total += digit
    return total % 10 == 0

luhn('4539 1488 0343 6467'), luhn('8273 1232 7352 0569'), luhn(0), luhn(79927398713)
luhn('none')
[d for d in range(10) if luhn(f'7992739871{d}')]
def isbn13(text):
    digits = [int(c) for c in text if c.isdigit()]
    if len(digits) != 13:
        raise ValueError(f'{len(digits)} digits instead of 13')
    return sum(d * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0

isbn13('978-0-306-40615-7'), isbn13('978-0-306-40615-8')
isbn13('12')
def isbn10_check(nine):
    rest = sum(int(d) * w for d, w in zip(nine, range(10, 1, -1))) % 11
    return str((11 - rest) % 11).replace('10', 'X')

isbn10_check('030640615'), isbn10_check('043942089')
def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a

hex(checksum(b'apiwalk'))
checksum('text')
