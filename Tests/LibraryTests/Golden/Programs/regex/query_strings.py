import re
url = 'https://user@api.example.com:8443/api/2/tasks/42?state=started&state=paused&lod=#top'
parts = re.match(r'(?P<scheme>[a-z]+)://(?:(?P<user>[^@/]*)@)?(?P<host>[^:/?#]+)(?::(?P<port>\d+))?(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?', url)
parts.groupdict()
re.findall(r'([^&=]+)=([^&]*)', parts['query'])
re.match(r'/api/(\d+)/(\w+)(?:/(\d+))?', parts['path']).groups()
re.sub(r'/\d+(?=/|$)', '/{id}', '/api/2/tasks/42')
re.sub(r'/+', '/', '/a//b///c')
re.sub(r'%([0-9A-Fa-f]{2})', lambda m: chr(int(m[1], 16)), 'a%20b%2Fc%zz')
re.split(r'[/?&=]', '/tasks?a=1&b=2')
