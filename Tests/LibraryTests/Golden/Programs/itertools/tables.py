from itertools import product, combinations, groupby, starmap, zip_longest
header = ['id', 'state', 'ms']
rows = [[1, 'completed', 120], [2, 'failed'], [3]]
for row in rows:
    print(dict(zip_longest(header, row, fillvalue='-')))
widths = [max(len(str(cell)) for cell in column) for column in zip_longest(header, *rows, fillvalue='')]
widths
for row in [header] + rows:
    print(' | '.join(str(cell).ljust(width) for cell, width in zip_longest(row, widths, fillvalue='')))
for x, y in product(range(1, 4), repeat=2):
    print(x * y, end='\n' if y == 3 else '\t')
teams = ['ann', 'bob', 'cid']
[f'{one} - {two}' for one, two in combinations(teams, 2)]
list(starmap('{}={}'.format, {'a': 1, 'b': 2}.items()))
settings = {'debug': [True, False], 'level': [1, 2]}
[dict(zip(settings, values)) for values in product(*settings.values())]
days = ['2020-04-01', '2020-04-15', '2020-05-02']
{month: len(list(group)) for month, group in groupby(days, key=lambda day: day[:7])}
