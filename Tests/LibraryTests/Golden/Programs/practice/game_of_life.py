# Cells that live and die, as a set of places.
def step(alive):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    place = x + dx, y + dy
                    counts[place] = counts.get(place, 0) + 1
    return {place for place, n in counts.items() if n == 3 or n == 2 and place in alive}

def show(alive, size=5):
    for y in range(size):
        print(''.join('#' if (x, y) in alive else '.' for x in range(size)))

blinker = {(1, 2), (2, 2), (3, 2)}
show(blinker)
show(step(blinker))
step(step(blinker)) == blinker
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    glider = step(glider)

show(glider)
sorted(glider)
step(set()), len(step({(0, 0)})), step({(0, 0), (0, 1), (1, 0)}) == {(0, 0), (0, 1), (1, 0), (1, 1)}
