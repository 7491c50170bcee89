# A list as a default is shared by all calls.
def collect(item, into=[]):
    into.append(item)
    return into

collect('a')
collect('b')
collect('c', [])
collect('d')
def collect_fresh(item, into=None):
    if into is None:
        into = []
    into.append(item)
    return into

collect_fresh('a')
collect_fresh('b')
def remember(key, value=None, memory={}):
    if value is not None:
        memory[key] = value
    return memory.get(key, 'unknown')

remember('color')
remember('color', 'red')
remember('color')
remember.__defaults__
