from collections import OrderedDict
cache = OrderedDict()
def remember(key, value, size=3):
    cache[key] = value
    cache.move_to_end(key)
    if len(cache) > size:
        oldest, _ = cache.popitem(last=False)
        return f'forgot {oldest}'
    return 'kept all'
for number in [1, 2, 3, 1, 4, 5, 1]:
    print(number, remember(number, number * number), list(cache))
cache
