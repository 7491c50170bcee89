# Grouping and counting what an API returned.
response = {'items': [
    {'id': 1, 'state': 'completed', 'type': 'backup', 'seconds': 310, 'resource': {'name': 'web-1'}},
    {'id': 2, 'state': 'failed', 'type': 'backup', 'seconds': 12, 'resource': {'name': 'db-1'}},
    {'id': 3, 'state': 'completed', 'type': 'scan', 'seconds': 45, 'resource': {'name': 'web-1'}},
    {'id': 4, 'state': 'running', 'type': 'scan', 'seconds': None, 'resource': {'name': 'db-2'}},
    {'id': 5, 'state': 'completed', 'type': 'backup', 'seconds': 290, 'resource': {'name': 'db-1'}},
]}
by_state = {}
for item in response['items']:
    by_state.setdefault(item['state'], []).append(item['id'])

by_state
for state, ids in sorted(by_state.items()):
    print(f'{state:<10} {len(ids)} {ids}')

totals = {}
for item in response['items']:
    if item['seconds'] is not None:
        count, seconds = totals.get(item['type'], (0, 0))
        totals[item['type']] = count + 1, seconds + item['seconds']

{kind: round(seconds / count, 1) for kind, (count, seconds) in totals.items()}
slowest = max((i for i in response['items'] if i['seconds']), key=lambda i: i['seconds'])
slowest['id'], slowest['resource']['name']
sorted({i['resource']['name'] for i in response['items']})
[i['id'] for i in response['items'] if i['resource']['name'].startswith('db') and i['state'] != 'failed']
sum(i['seconds'] for i in response['items'])
len(response['items']), any(i['state'] == 'failed' for i in response['items'])
