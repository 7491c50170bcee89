# Comparing and raising version numbers.
def parse(text):
    numbers, _, label = text.removeprefix('v').partition('-')
    parts = tuple(int(n) for n in numbers.split('.'))
    if len(parts) > 3:
        raise ValueError(f'too many parts in {text!r}')
    return parts + (0,) * (3 - len(parts)), label

versions = ['1.10.0', '1.2.0', 'v2', '1.2.0-beta', '1.2', '0.9.9']
parse('v1.2-rc1'), parse('3')
sorted(versions), sorted(versions, key=lambda v: (parse(v)[0], parse(v)[1] == '', parse(v)[1]))
max(versions, key=lambda v: parse(v)[0])
parse('1.2') == parse('1.2.0'), parse('1.9')[0] < parse('1.10')[0], '1.9' < '1.10'
parse('1.x')
parse('1.2.3.4')
parse('')
def bump(text, part):
    (major, minor, patch), _ = parse(text)
    return '.'.join(map(str, {'major': (major + 1, 0, 0), 'minor': (major, minor + 1, 0), 'patch': (major, minor, patch + 1)}[part]))

[bump('1.9.9', part) for part in ('major', 'minor', 'patch')]
bump('1.0', 'tiny')
def satisfies(version, rule):
    for sign, test in {'>=': lambda a, b: a >= b, '<': lambda a, b: a < b, '==': lambda a, b: a == b}.items():
        if rule.startswith(sign):
            return test(parse(version)[0], parse(rule[len(sign):])[0])
    raise ValueError(f'unknown rule {rule!r}')

all(satisfies('1.5', rule) for rule in ['>=1.2', '<2']), satisfies('2', '==2.0.0')
satisfies('1', '~1')
