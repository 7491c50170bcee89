# Names and passwords on a request.
import requests
from requests.auth import HTTPBasicAuth, HTTPDigestAuth, HTTPProxyAuth, AuthBase

def field(auth, url='https://api.example/', headers=None):
    p = requests.Request('GET', url, auth=auth, headers=headers).prepare()
    return {k: v for k, v in p.headers.items() if 'uthorization' in k}

field(('user', 'pass'))
field(HTTPBasicAuth('user', 'pass'))
field(HTTPProxyAuth('user', 'pass'))
field(('usér', 'p:a s'))
field((b'u', b'p'))
field(('€', 'p'))
field(None, 'https://u%40x:p%20q@api.example/')
field(('a', 'b'), 'https://u:p@api.example/')
field((), 'https://u:p@api.example/')
field(None, headers={'Authorization': 'Bearer x'})
field(('a', 'b'), headers={'Authorization': 'Bearer x'})
field(['u', 'p'])
field('x')
field(5)
field(0)
a = HTTPBasicAuth('u', 'p')
a.username, a.password
a == HTTPBasicAuth('u', 'p'), a == HTTPBasicAuth('u', 'q'), a != 5, a == HTTPDigestAuth('u', 'p')
isinstance(a, AuthBase), isinstance(HTTPProxyAuth('u', 'p'), HTTPBasicAuth), isinstance(a, HTTPProxyAuth)
HTTPBasicAuth('u')
HTTPDigestAuth('u', 'p').username
requests.auth._basic_auth_str('u', 'p')
