# Reading pages by offset until a short page comes.
total = 23
def get_page(offset, limit):
    if limit < 1:
        return {'error': {'code': 'bad_limit', 'message': f'limit must be positive, got {limit}'}}
    return {'items': list(range(offset, min(offset + limit, total))), 'total': total}

def collect(limit):
    offset, items, requests = 0, [], 0
    while True:
        page = get_page(offset, limit)
        requests += 1
        if 'error' in page:
            raise ValueError(page['error']['message'])
        items.extend(page['items'])
        if len(page['items']) < limit:
            break
        offset += limit
    return len(items), requests

for limit in (5, 10, 23, 50):
    print(f'limit {limit:>2}: {collect(limit)}')

collect(0)
pages = -(-total // 10)
pages, [(n * 10, min((n + 1) * 10, total) - 1) for n in range(pages)]
first, *_, last = get_page(20, 10)['items']
first, last
get_page(0, 2)['itmes']
