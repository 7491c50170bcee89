response = {'items': [{'id': 1, 'issuer': {'id': 'a', 'clusterId': 'eu2'}, 'tags': ['x', 'y']}, {'id': 2, 'issuer': None, 'tags': []}], 'paging': {'cursors': {'after': 'abc', 'before': None}, 'total': 2}}
response['items'][0]['issuer']['clusterId']
[item['id'] for item in response['items']]
[item['issuer']['id'] for item in response['items'] if item['issuer']]
response['items'][1]['issuer']['id']
response['items'][2]
response['paging']['cursors'].get('after')
response['paging']['missing']
[tag for item in response['items'] for tag in item['tags']]
{item['id']: len(item['tags']) for item in response['items']}
response['items'][0]['tags'][-1]
response['items'][0].keys()
any(item['issuer'] is None for item in response['items'])
all('id' in item for item in response['items'])
next(item for item in response['items'] if item['id'] == 2)
next((item for item in response['items'] if item['id'] == 3), None)
sum(len(item['tags']) for item in response['items'])
cursor = response.get('paging', {}).get('cursors', {}).get('after')
cursor
response['items'].append(response['items'][0])
response['items'][0] is response['items'][2]
response['items'][2]['id'] = 99
response['items'][0]['id']
response['items']['id']
response.item
