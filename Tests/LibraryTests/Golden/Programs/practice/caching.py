# A cache that forgets the oldest and what is too old.
def cache(size, ttl):
    entries = {}
    stats = {'hit': 0, 'miss': 0}
    def get(key, now, load):
        if key in entries and now - entries[key][1] < ttl:
            stats['hit'] += 1
            value = entries.pop(key)
        else:
            stats['miss'] += 1
            entries.pop(key, None)
            value = load(key), now
        entries[key] = value
        while len(entries) > size:
            oldest = next(iter(entries))
            del entries[oldest]
        return value[0]
    get.entries, get.stats = entries, stats
    return get

loads = []
def load(key):
    loads.append(key)
    if key == 'bad':
        raise KeyError(key)
    return key.upper()

get = cache(2, ttl=10)
get('a', 0, load), get('a', 5, load), get('b', 6, load), get('c', 7, load), get('a', 8, load)
loads, get.stats, list(get.entries)
get('c', 16, load), get('c', 18, load), loads[-1], get.stats
get('bad', 20, load)
list(get.entries)
get('x', 0)
get.size
def memo(f):
    seen = {}
    return lambda *args: seen[args] if args in seen else seen.setdefault(args, f(*args))

slow = memo(lambda a, b: loads.append('slow') or a + b)
slow(1, 2), slow(1, 2), loads.count('slow')
slow([1], [2])
