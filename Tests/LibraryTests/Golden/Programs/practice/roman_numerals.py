# Roman numerals, both ways.
table = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f'{n} has no Roman form')
    parts = []
    for value, letters in table:
        count, n = divmod(n, value)
        parts.append(letters * count)
    return ''.join(parts)

def from_roman(text):
    values = {letters: value for value, letters in table}
    total = 0
    for here, following in zip(text, text[1:] + ' '):
        value = values[here]
        total += -value if value < values.get(following, 0) else value
    if to_roman(total) != text:
        raise ValueError(f'{text!r} is not in its usual form')
    return total

for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    print(f'{n:>5} {to_roman(n):<12} {from_roman(to_roman(n)) == n}')

to_roman(0)
from_roman('IIII')
from_roman('ABC')
all(from_roman(to_roman(n)) == n for n in range(1, 500))
max(range(1, 100), key=lambda n: len(to_roman(n)))
