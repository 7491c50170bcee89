from collections import ChainMap
defaults = {'color': 'red', 'user': 'guest'}
environment = {'user': 'admin'}
settings = ChainMap({}, environment, defaults)
settings['user'], settings['color']
settings
settings['color'] = 'blue'
settings, defaults
list(settings), len(settings), dict(settings)
settings.maps
settings.parents
settings.new_child({'user': 'root'})['user']
settings.get('nothing'), settings.get('nothing', 1), 'user' in settings
del settings['color']
settings['color']
del settings['user']
settings['nothing']
settings.pop('user')
settings.popitem()
sorted(settings.items()), sorted(settings.keys()), sorted(settings.values())
settings == {'user': 'admin', 'color': 'red'}
settings | {'x': 1}
{'x': 1} | settings
{**settings}
ChainMap()
bool(ChainMap()), bool(settings)
settings.update(a=1)
settings.setdefault('b', 2)
settings.copy()
