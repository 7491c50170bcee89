rows = [('id', 'state', 'progress'), (1, 'started', 0.5), (22, 'paused', 0.125), (333, 'completed', 1)]
for row in rows:
    print('{:>5} {:<12} {}'.format(*row))
for id_, state, progress in rows[1:]:
    print(f'{id_:05d} | {state.upper():^12} | {progress:>7.1%}')
print('a', 'b', sep='\t')
print('one\ntwo')
print(*[1, 2, 3], sep=', ')
print('x' * 10, end='!\n')
print([1, 'two', None], {'k': 'v'}, (1,))
widths = [max(len(str(r[c])) for r in rows) for c in range(3)]
widths
for row in rows:
    print(' | '.join(str(cell).ljust(w) for cell, w in zip(row, widths)))
line = '2020-04-22 10:00:00 INFO task=1 state=started'
date, time, level, *pairs = line.split()
dict(p.split('=') for p in pairs)
level.lower(), date.split('-')
text = """
  first line
  second line
"""
text
[l.strip() for l in text.strip().splitlines()]
'%-10s|%10s|' % ('left', 'right')
'Total: %d of %d (%.1f%%)' % (3, 7, 3 / 7 * 100)
'{0:<10}{1:>5}'.format('name', 3)
'{:,}'.format(1234567), '{:e}'.format(12345.678), '{:>+8.2f}'.format(3.14159)
print('done', flush=True)
