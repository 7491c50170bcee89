# Paths in a graph that is a dict of lists.
roads = {'a': ['b', 'c'], 'b': ['d'], 'c': ['d', 'e'], 'd': ['f'], 'e': ['f'], 'f': [], 'g': ['a']}
def shortest(start, goal):
    queue, came_from = [start], {start: None}
    while queue:
        here = queue.pop(0)
        if here == goal:
            path = []
            while here:
                path.append(here)
                here = came_from[here]
            return path[::-1]
        for following in roads[here]:
            if following not in came_from:
                came_from[following] = here
                queue.append(following)
    return None

shortest('a', 'f'), shortest('g', 'e'), shortest('f', 'a') is None
def all_paths(here, goal, path=()):
    path += (here,)
    if here == goal:
        return [path]
    return [p for following in roads[here] if following not in path for p in all_paths(following, goal, path)]

for path in all_paths('a', 'f'):
    print(' > '.join(path))

def topological(graph):
    order, done = [], set()
    def visit(node):
        if node in done: return
        done.add(node)
        for following in graph[node]: visit(following)
        order.insert(0, node)
    for node in sorted(graph): visit(node)
    return order

topological(roads)
incoming = {node: sum(node in targets for targets in roads.values()) for node in roads}
incoming
shortest('a', 'zz')
shortest('zz', 'a')
