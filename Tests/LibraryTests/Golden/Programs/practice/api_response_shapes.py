# Taking what is needed from answers of different shapes.
answers = [
    (200, {'items': [{'id': 1}], 'total': 1}),
    (200, {'data': [{'id': 2}, {'id': 3}]}),
    (200, [{'id': 4}]),
    (200, {'id': 5}),
    (204, None),
    (404, {'error': {'code': 'not_found', 'message': 'no such task'}}),
    (500, '<html>oops</html>'),
]
def items_of(status, body):
    if status >= 400:
        error = body.get('error', {}) if isinstance(body, dict) else {}
        raise RuntimeError(f'{status} {error.get("code", "unknown")}: {error.get("message", str(body)[:10])}')
    if not body: return []
    if isinstance(body, list): return body
    for key in ('items', 'data'):
        if key in body: return body[key]
    return [body]

for status, body in answers:
    try:
        print(status, [item['id'] for item in items_of(status, body)])
    except RuntimeError as error:
        print('failed:', error)

items_of(200, 'text')
items_of(*answers[-2])
ok = [body for status, body in answers if 200 <= status < 300]
len(ok), [type(body).__name__ for body in ok]
by_class = {}
for status, _ in answers:
    by_class[f'{status // 100}xx'] = by_class.get(f'{status // 100}xx', 0) + 1

by_class
response = answers[0][1]
response['items'][0]['id'], response.get('next'), 'items' in response, list(response)
response['items'][1]['id']
response.items()[0]
