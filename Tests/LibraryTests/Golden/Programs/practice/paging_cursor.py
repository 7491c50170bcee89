# Following a cursor through pages, with a guard against loops.
store = [f'task-{n}' for n in range(1, 8)]
def fetch(after=None, limit=3):
    start = store.index(after) + 1 if after else 0
    page = store[start:start + limit]
    more = start + limit < len(store)
    return {'items': page, 'paging': {'cursors': {'after': page[-1] if more else None}}}

fetch()
def fetch_all(limit):
    items, after, seen = [], None, set()
    while True:
        page = fetch(after, limit)
        items += page['items']
        after = page['paging']['cursors']['after']
        if after is None:
            return items
        if after in seen:
            raise RuntimeError(f'cursor {after!r} came twice')
        seen.add(after)

[len(fetch_all(limit)) for limit in (1, 3, 7, 100)]
fetch_all(3) == store
fetch('task-99')
def pages(limit):
    after, count = None, 0
    while count == 0 or after:
        page = fetch(after, limit)
        after = page['paging']['cursors']['after']
        count += 1
        print(count, page['items'], after)

pages(4)
store.append('task-1')
fetch = lambda after=None, limit=3: {'items': ['x'], 'paging': {'cursors': {'after': 'x'}}}
fetch_all(1)
