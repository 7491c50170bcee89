# Choosing the best within a limit, by trying and by a table.
things = {'lamp': (3, 60), 'rope': (2, 40), 'book': (1, 15), 'tent': (5, 100)}
def best(names, room):
    if not names:
        return 0, []
    name, *rest = names
    weight, value = things[name]
    without = best(rest, room)
    if weight > room:
        return without
    worth, chosen = best(rest, room - weight)
    return max(without, (worth + value, [name] + chosen))

[best(list(things), room) for room in (0, 1, 4, 6, 11)]
def table(room):
    worth = [0] * (room + 1)
    for weight, value in things.values():
        for space in range(room, weight - 1, -1):
            worth[space] = max(worth[space], worth[space - weight] + value)
    return worth

table(11)
table(11)[6] == best(list(things), 6)[0]
best(['lamp', 'sofa'], 5)
by_ratio = sorted(things, key=lambda n: things[n][1] / things[n][0], reverse=True)
by_ratio
def longest_common(a, b):
    if not a or not b: return ''
    if a[0] == b[0]: return a[0] + longest_common(a[1:], b[1:])
    return max(longest_common(a[1:], b), longest_common(a, b[1:]), key=len)

longest_common('stone', 'longest')
def edits(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]

edits('kitten', 'sitting'), edits('', 'abc'), edits('same', 'same')
min(['started', 'stopped', 'paused'], key=lambda word: edits('strated', word))
