pages = [{'items': [1, 2, 3], 'after': 'p2'}, {'items': [4, 5], 'after': 'p3'}, {'items': [6], 'after': None}]
cursors = {None: 0, 'p2': 1, 'p3': 2}
everything = []
cursor = None
requests_made = 0
while True:
    page = pages[cursors[cursor]]
    requests_made += 1
    everything.extend(page['items'])
    print(f'page {requests_made}: {len(page["items"])} items, next {page["after"]!r}')
    cursor = page['after']
    if cursor is None:
        break
else:
    print('never')
everything, requests_made
attempt = 0
delay = 1
while attempt < 5:
    attempt += 1
    if attempt == 3:
        print('done after', attempt)
        break
    print(f'attempt {attempt} failed, waiting {delay} s')
    delay *= 2
offset, limit, total = 0, 4, 10
while offset < total:
    batch = list(range(offset, min(offset + limit, total)))
    print(offset, batch)
    offset += limit
[everything[i:i + 2] for i in range(0, len(everything), 2)]
sum(len(p['items']) for p in pages)
[i for p in pages for i in p['items'] if i % 2]
