headers = {'Content-Type': 'application/json', 'X-Request-Id': 'abc', 'Retry-After': '5'}
{k.lower(): v for k, v in headers.items()}
headers.get('content-type'), headers.get('Content-Type')
int(headers['Retry-After']) * 2
headers['Retry-After'] * 2
headers['Retry-After'] + 2
int(headers['Content-Type'])
codes = {200: 'OK', 201: 'Created', 404: 'Not Found', 500: 'Internal Server Error'}
for code in (200, 404, 418):
    print(code, codes.get(code, 'unknown'))
[code for code in codes if code >= 400]
codes['200']
codes[418]
status = 404
kind = 'success' if status < 300 else 'client error' if status < 500 else 'server error'
kind
status // 100, status // 100 == 4
str(status) + ' ' + codes[status]
status + ' Not Found'
f'{status} {codes[status]}'
list(codes), max(codes), sorted(codes.values())
code, reason = '404 Not Found'.split(' ', 1)
int(code) in codes, codes[int(code)] == reason
