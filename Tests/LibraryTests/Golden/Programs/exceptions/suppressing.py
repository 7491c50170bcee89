# Asking forgiveness, asking permission and using defaults.
config = {'limit': '20', 'verbose': 'yes'}
def number(name, default):
    try:
        return int(config[name])
    except (KeyError, ValueError):
        return default

number('limit', 5), number('missing', 5), number('verbose', 0)
int(config['limit']) if 'limit' in config else 5
config.get('missing', 'default')
getattr(config, 'missing', 'no attribute')
next((k for k in config if k.startswith('z')), 'none')
def ignoring(errors, action):
    try:
        action()
    except errors as error:
        print('ignored', type(error).__name__)
        return False
    return True

ignoring(KeyError, lambda: config.pop('gone'))
ignoring((KeyError, TypeError), lambda: len(3))
ignoring(KeyError, lambda: int('x'))
total = 0
for item in ['1', None, '3', 'four']:
    try:
        total += int(item)
    except (TypeError, ValueError): pass

total
