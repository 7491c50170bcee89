# Printing rows as a table that fits its content.
rows = [
    {'id': 1, 'name': 'web-1', 'state': 'running', 'cpu': 0.134},
    {'id': 22, 'name': 'database', 'state': 'stopped', 'cpu': 0},
    {'id': 333, 'name': 'x', 'state': None, 'cpu': 0.98765},
]
def cell(value):
    if value is None: return '-'
    if isinstance(value, float): return f'{value:.1%}'
    return str(value)

def table(rows, columns=None):
    columns = columns or list(rows[0])
    texts = [[cell(row.get(c)) for c in columns] for row in rows]
    widths = [max(len(c), *(len(line[i]) for line in texts)) for i, c in enumerate(columns)]
    numeric = [all(isinstance(row.get(c), (int, float)) for row in rows) for c in columns]
    def draw(line):
        return ' | '.join(t.rjust(w) if n else t.ljust(w) for t, w, n in zip(line, widths, numeric)).rstrip()
    print(draw([c.upper() for c in columns]))
    print('-+-'.join('-' * w for w in widths))
    for line in texts:
        print(draw(line))

table(rows)
table(rows, ['name', 'cpu', 'owner'])
table([])
print(*(f'{r["id"]:<5}{r["name"]:^10}{r["cpu"]:>8.2f}' for r in rows), sep='\n')
