from itertools import groupby
[(key, list(group)) for key, group in groupby('AAABBCA')]
tasks = [
    {'state': 'started', 'id': 1},
    {'state': 'started', 'id': 2},
    {'state': 'failed', 'id': 3},
    {'state': 'started', 'id': 4},
]
for state, group in groupby(tasks, key=lambda task: task['state']):
    print(state, [task['id'] for task in group])
ordered = sorted(tasks, key=lambda task: task['state'])
{state: len(list(group)) for state, group in groupby(ordered, lambda task: task['state'])}
[(k, list(g)) for k, g in groupby([1, 2, 4, 5, 7], key=lambda n: n % 3)]
''.join(f'{k}{len(list(g))}' for k, g in groupby('wwwbbx'))
groups = groupby('aabb')
first_key, first = next(groups)
second_key, second = next(groups)
first_key, list(first), second_key, list(second)
next(groups)
list(groupby([]))
[k for k, _ in groupby([1, 1.0, True, 2])]
groupby()
groupby(5)
groupby([1], 2, 3)
groupby([1], by=3)
list(groupby([1], 5))
list(groupby([1, 'a'], lambda x: x + 1))
