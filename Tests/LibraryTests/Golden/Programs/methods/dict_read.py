# Reading dicts: get, in, keys, values, items.
task = {'id': 7, 'state': 'started', 'tags': ['a'], 'owner': None}
task['id'], task.get('state'), task.get('zz'), task.get('zz', 'default'), task.get('owner', 'x'), 'id' in task, 'zz' not in task, 7 in task.values(), ('id', 7) in task.items()
list(task), list(task.keys()), list(task.values()), list(task.items()), len(task), next(iter(task)), list(reversed(task))
task.keys(), task.values(), {'a': 1}.items()
keys = task.keys()
task['new'] = 1
keys, len(keys), 'new' in keys
keys & {'id', 'zz'}, sorted(keys - {'id', 'new'}), keys == {'id', 'state', 'tags', 'owner', 'new'}, keys.isdisjoint(['q'])
task['zz']
task['tags'][5]
task['owner']['name']
task.get()
task.get('a', 'b', 'c')
task.get('zz', default=1)
task[[]]
[] in task
task.get([])
task.keys(1)
task.key
keys[0]
keys.append(1)
{}['']
{1: 'int', '1': 'str', 1.0: 'float', True: 'bool', None: 'none', (): 'tuple'}
