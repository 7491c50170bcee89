task = {'id': 1, 'state': 'started', 'progress': None}
task['id'], task.get('id'), task.get('missing'), task.get('missing', 'default')
task['missing']
task['priority'] = 'high'
task
del task['progress']
task
'id' in task, 'missing' in task, len(task)
list(task), list(task.keys()), list(task.values()), list(task.items())
task.keys(), task.values(), task.items()
task.update({'state': 'done'}, owner='me')
task
task.pop('owner'), task.pop('owner', None)
task.pop('owner')
task.setdefault('tags', []).append('urgent')
task.setdefault('tags', ['other'])
task
task.popitem()
{}.popitem()
{**task, 'state': 'override', 'new': True}
{'a': 1} | {'b': 2, 'a': 3}
dict(a=1, b=2), dict([('x', 1), ('y', 2)]), dict(zip('ab', [1, 2]))
dict.fromkeys(['a', 'b']), dict.fromkeys('ab', 0)
{'a': 1} == {'a': 1}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}
{[1]: 2}
{1: 'int', 1.0: 'float', True: 'bool'}
for key in task:
    print(key, '->', task[key])
for key, value in sorted(task.items()):
    print(f'{key:>6}: {value}')
{'a': 1} < {'b': 2}
task.keys() & {'id', 'other'}
sorted(task.keys() | {'extra'})
task['tags']['x']
task.missing
dict(['ab', 'cd'])
dict([1])
