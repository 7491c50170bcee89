# Assigning to items, slices and attributes.
scores = {'ann': 1}
scores['bob'] = 2
scores['ann'] += 10
scores
grid = [[0] * 3 for _ in range(2)]
grid[1][2] = 'x'
grid[0][-1] = 'y'
grid
row = list(range(6))
row[1:3] = ['b']
row
row[:0] = [-1, -2]
row
row[::2] = 'even'[:len(row[::2])]
row
row[-1:] = []
row
row[10:] = ['end']
row
row[2:2] = (c for c in 'ins')
row
for scores['turn'] in range(3): pass
scores
for grid[0][0], grid[0][1] in [(1, 2), (3, 4)]:
    print(grid[0])

with open('/dev/null') as scores['file']: pass
scores.pop('file').closed
scores[1, 2] = 'tuple key'
scores[1, 2], scores[(1, 2)]
