tasks = [('backup', 'started', 5), ('scan', 'paused', 3), ('backup', 'completed', 8), ('restore', 'started', 1), ('scan', 'started', 2)]
by_type = {}
for kind, state, minutes in tasks:
    by_type.setdefault(kind, []).append((state, minutes))
by_type
{kind: len(entries) for kind, entries in by_type.items()}
{kind: sum(m for _, m in entries) for kind, entries in by_type.items()}
counts = {}
for _, state, _ in tasks:
    counts[state] = counts.get(state, 0) + 1
counts
sorted(counts.items())
sorted(tasks)[0], sorted(tasks, reverse=True)[-1]
max(counts, key=counts.get), min(counts.values())
total = sum(m for *_, m in tasks)
total, total / len(tasks)
for kind, group in sorted(by_type.items()):
    line = ', '.join(f'{s} ({m} min)' for s, m in group)
    print(f'{kind:<8}: {line}')
print('-' * 30)
print(f"{'total':<8}: {total:>3} min")
names, states, durations = zip(*tasks)
names
list(zip(names, durations))
[i for i, (n, s, d) in enumerate(tasks) if s == 'started']
matrix = [[1, 2, 3], [4, 5, 6]]
[list(row) for row in zip(*matrix)]
[sum(row) for row in matrix], sum(map(sum, matrix))
flat = [x for row in matrix for x in row]
flat, flat[::-1], sorted(flat, reverse=True)[:2]
dict(enumerate(names))
{v: k for k, v in {'a': 1, 'b': 2}.items()}
