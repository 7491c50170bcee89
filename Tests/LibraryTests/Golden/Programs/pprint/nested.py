from pprint import pprint
response = {'items': [{'id': 944455285181775873, 'uuid': 'b4b3c3a0-9d3a-4d3a-8c3a-1a2b3c4d5e6f', 'type': 'backup', 'queue': 'default', 'priority': 'normal', 'heartbeatInterval': '', 'progress': {'current': 5, 'total': 10}, 'context': {'topic': 'x', 'runMode': 'foreground', 'Specific': 'Business', 'dynamic': {'deep': {'deeper': {'deepest': [1, 2, 3]}}}}, 'tags': [], 'result': None, 'cancellable': True}], 'paging': {'cursors': {'after': 'eyJhZnRlciI6ImFiYyJ9', 'before': None}}, 'timestamp': '2020-04-22T10:00:00Z'}
pprint(response)
pprint(response, width=120)
pprint(response, width=60, indent=2)
pprint(response, depth=3)
pprint(response['items'][0]['context'], width=30)
pprint({1: 'a', 'b': 2, None: 3, (1, 2): 4})
pprint({frozenset([1]): 1})
pprint({3, 1, 2})
pprint(frozenset([3, 1]))
pprint({'set': {'b'}})
loop = [1]
nested = {'k': (1, 2, ('three', 'four')), 'l': [[1, 2], [3, 4]]}
pprint(nested, width=15)
pprint([(n, str(n) * n) for n in range(10)])
pprint({n: {m: m * n for m in range(3)} for n in range(3)}, width=20)
pprint([True, None, 1.5, 1e20, 'x', b'y'], width=1)
pprint({'very long key ' * 6: 'very long value ' * 6})
