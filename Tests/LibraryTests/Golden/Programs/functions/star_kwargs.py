# Named arguments that fit no parameter arrive as a dict, in their order.
def query(path, **filters):
    pairs = [f'{name}={value}' for name, value in filters.items()]
    return path + ('?' + '&'.join(pairs) if pairs else '')

query('/tasks')
query('/tasks', state='started', limit=10)
query('/tasks', **{'order by': 'id', 'limit': 1})
defaults = {'limit': 50, 'state': 'paused'}
query('/tasks', **defaults)
query('/tasks', **defaults, after='x1')
query('/tasks', **{**defaults, 'limit': 1})
query('/tasks', limit=1, **defaults)
query(**{'path': '/p', 'q': 1})
query('/tasks', path='/other')
def everything(*args, **kwargs):
    return args, kwargs

everything()
everything(1, 2, x=3)
everything(*'ab', **{'c': 'd'})
defaults
