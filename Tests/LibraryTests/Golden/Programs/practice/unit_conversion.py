# Converting units through a table of factors.
factors = {'length': {'m': 1, 'km': 1000, 'cm': 0.01, 'in': 0.0254, 'ft': 0.3048, 'mi': 1609.344}, 'mass': {'kg': 1, 'g': 0.001, 'lb': 0.45359237}}
def kind_of(unit):
    for kind, units in factors.items():
        if unit in units:
            return kind
    raise ValueError(f'unknown unit {unit!r}')

def convert(value, source, target):
    if kind_of(source) != kind_of(target):
        raise TypeError(f'cannot turn {source} into {target}')
    units = factors[kind_of(source)]
    return value * units[source] / units[target]

for text in ['5 km m', '1 mi km', '12 in ft', '2.5 lb g', '0 kg lb']:
    value, source, target = text.split()
    print(f'{value} {source} = {convert(float(value), source, target):.4g} {target}')

convert(1, 'km', 'kg')
convert(1, 'parsec', 'm')
convert('1', 'km', 'm')
convert(1, 'km')
def size(n):
    for unit in ['B', 'KiB', 'MiB', 'GiB']:
        if n < 1024 or unit == 'GiB':
            return f'{n:.0f} {unit}' if unit == 'B' else f'{n:.1f} {unit}'
        n /= 1024

[size(n) for n in (0, 1023, 1024, 123456, 5 * 1024 ** 3, 10 ** 15)]
round(convert(convert(3, 'ft', 'm'), 'm', 'ft'), 12), {unit: f'{convert(1, "mi", unit):g}' for unit in factors['length']}
