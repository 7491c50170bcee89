# A grid kept as a dict: walls, a walk and the distance.
plan = """
#######
#S..#.#
#.#...#
#.###E#
#######
""".strip().split('\n')
grid = {(x, y): c for y, row in enumerate(plan) for x, c in enumerate(row) if c != '#'}
start, end = (next(place for place, c in grid.items() if c == letter) for letter in 'SE')
start, end, len(grid)
def neighbours(place):
    x, y = place
    return [p for p in [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)] if p in grid]

neighbours(start), neighbours((0, 0))
distance, todo = {start: 0}, [start]
for place in todo:
    for following in neighbours(place):
        if following not in distance:
            distance[following] = distance[place] + 1
            todo.append(following)

distance[end]
path, here = [], end
while here != start:
    path.append(here)
    here = min(neighbours(here), key=distance.get)

path[::-1]
for y, row in enumerate(plan):
    print(''.join('*' if (x, y) in path[1:] else c for x, c in enumerate(row)))

grid[99, 99]
moves = {(1, 0): 'R', (-1, 0): 'L', (0, 1): 'D', (0, -1): 'U'}
steps = [start] + path[::-1]
''.join(moves[b[0] - a[0], b[1] - a[1]] for a, b in zip(steps, steps[1:]))
