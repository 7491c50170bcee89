# Parameters of a session and of a request.
import requests

s = requests.Session()
s.params = {'key': 'k', 'lang': 'en'}

def url(params=None, text='https://api.example/'):
    return s.prepare_request(requests.Request('GET', text, params=params)).url

url()
url({'q': 'x'})
url({'lang': 'de'})
url({'lang': None})
url({'lang': ['de', 'fr']})
url(None, 'https://api.example/?given=1')
url('raw=1')
url([('a', 1)])
url(b'raw=2')
s.params.update(page=2)
url()
s.params = None
url({'q': 'x'})
url()
s.params = [('list', 1)]
url({'q': 'x'})
url()
