# Small functions in a row: filter, change, gather.
records = [{'name': 'Ann', 'age': 31, 'city': 'Rome'}, {'name': 'Bob', 'age': 25, 'city': 'Oslo'}, {'name': 'Cyd', 'age': 42, 'city': 'Rome'}]
def pipe(value, *steps):
    for step in steps:
        value = step(value)
    return value

where = lambda **conditions: lambda rows: [r for r in rows if all(r[k] == v for k, v in conditions.items())]
pick = lambda *names: lambda rows: [{n: r[n] for n in names} for r in rows]
order = lambda name, reverse=False: lambda rows: sorted(rows, key=lambda r: r[name], reverse=reverse)
take = lambda n: lambda rows: rows[:n]
column = lambda name: lambda rows: [r[name] for r in rows]
pipe(records, where(city='Rome'), order('age', reverse=True), pick('name', 'age'))
pipe(records, column('age'), sum), pipe(records, order('age'), take(1), column('name'))
pipe(records, where(country='x'))
pipe(records, 5)
pipe(records)  == records
compose = lambda *fs: lambda x: pipe(x, *fs)
shout = compose(str.strip, str.upper, lambda s: s + '!')
shout('  hey '), list(map(shout, ['a', ' b']))
def group(name):
    def step(rows):
        groups = {}
        for row in rows:
            groups.setdefault(row[name], []).append(row['name'])
        return groups
    return step

pipe(records, group('city'), lambda groups: {k: len(v) for k, v in groups.items()})
total = 0
for n in filter(lambda n: n % 3 == 0, map(lambda n: n * n, range(10))):
    total += n

total
