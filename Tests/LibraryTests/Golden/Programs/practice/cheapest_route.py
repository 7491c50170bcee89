# The cheapest way through a weighted graph.
costs = {'home': {'shop': 4, 'park': 2}, 'park': {'shop': 1, 'work': 7}, 'shop': {'work': 3}, 'work': {}}
def cheapest(start, goal):
    best, todo, came = {start: 0}, {start}, {}
    while todo:
        here = min(sorted(todo), key=best.get)
        todo.remove(here)
        if here == goal:
            break
        for place, cost in costs[here].items():
            total = best[here] + cost
            if total < best.get(place, float('inf')):
                best[place], came[place] = total, here
                todo.add(place)
    else:
        raise LookupError(f'no way from {start} to {goal}')
    path = [goal]
    while path[-1] != start:
        path.append(came[path[-1]])
    return best[goal], path[::-1]

cheapest('home', 'work')
cheapest('home', 'shop'), cheapest('park', 'park')
cheapest('work', 'home')
cheapest('moon', 'home')
costs['home']['work'] = 5
cheapest('home', 'work')
for start in costs:
    for goal in costs:
        try:
            print(f'{start} -> {goal}: {cheapest(start, goal)[0]}', end='; ')
        except LookupError as error:
            print(error, end='; ')
    print()
