# Reading durations like 1h30m and writing them back.
units = {'d': 86400, 'h': 3600, 'm': 60, 's': 1}
def parse(text):
    total, digits = 0, ''
    for c in text.replace(' ', ''):
        if c.isdigit() or c == '.':
            digits += c
        elif c in units and digits:
            total += float(digits) * units[c]
            digits = ''
        else:
            raise ValueError(f'unexpected {c!r} in {text!r}')
    if digits:
        raise ValueError(f'{digits} of what in {text!r}?')
    return int(total) if total == int(total) else total

def write(seconds):
    parts = []
    for unit, size in units.items():
        count, seconds = divmod(seconds, size)
        if count: parts.append(f'{count}{unit}')
    return ' '.join(parts) or '0s'

for text in ['1h30m', '90s', '2d', '1.5h', '1d 2h 3m 4s', '0.5s', '']:
    print(f'{text!r:<16} {parse(text):>8}')

[write(n) for n in (0, 59, 60, 3661, 86400 * 3 + 7)]
all(parse(write(n)) == n for n in range(0, 100000, 997))
parse('5x')
parse('h')
parse('12')
parse('1..5s')
parse(5)
