# A table of temperatures and a small bar chart.
def to_fahrenheit(celsius): return celsius * 9 / 5 + 32
def to_celsius(fahrenheit): return (fahrenheit - 32) * 5 / 9
print(f'{"C":>6} {"F":>7}')
for c in range(-20, 41, 15):
    print(f'{c:>6} {to_fahrenheit(c):>7.1f}')

readings = {'Mon': 12.5, 'Tue': 14, 'Wed': 9.75, 'Thu': -1.5, 'Fri': None}
for day, value in readings.items():
    if value is None:
        print(f'{day}  no reading')
        continue
    bar = '#' * round(value) if value > 0 else '-' * round(-value)
    print(f'{day} {value:>6.2f} {bar}')

known = [v for v in readings.values() if v is not None]
f'mean {sum(known) / len(known):.3f}, range {min(known)} to {max(known)}'
warmest = max((v, d) for d, v in readings.items() if v is not None)
warmest
sum(readings.values())
to_fahrenheit(None)
[round(to_celsius(f), 1) for f in (0, 32, 98.6, 212)]
[c for c in range(-50, 51) if to_fahrenheit(c) == c]
rises = [b - a for a, b in zip(known, known[1:])]
rises, sum(r > 0 for r in rises)
