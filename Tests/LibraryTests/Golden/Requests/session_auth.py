# Credentials of a session and of a request.
import requests

s = requests.Session()
s.trust_env = False
s.auth = ('session', 'secret')

def field(auth=None, url='https://api.example/', headers=None):
    p = s.prepare_request(requests.Request('GET', url, auth=auth, headers=headers))
    return p.headers.get('Authorization')

field()
field(('own', 'secret'))
field(None, 'https://u:p@api.example/')
field(None, headers={'Authorization': 'Bearer x'})
s.auth = None
field()
field(None, 'https://u:p@api.example/')
field((), 'https://u:p@api.example/')
s.headers['Authorization'] = 'Bearer session-token'
field()
field(headers={'Authorization': None})
field(('own', 'secret'))
s.auth = requests.auth.HTTPBasicAuth('x', 'y')
field()
