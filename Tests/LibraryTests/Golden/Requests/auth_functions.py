# Anything that can be called with a request may put credentials on it.
import requests

def token(request):
    request.headers['Authorization'] = 'Bearer secret-token'
    request.headers['X-Url'] = request.url
    return request

p = requests.Request('GET', 'https://api.example/x', auth=token).prepare()
p.headers
requests.Request('GET', 'https://api.example/', auth=lambda r: r).prepare().headers
try:
    requests.Request('GET', 'https://api.example/', auth=lambda r: None).prepare()
except AttributeError as error:
    print(error)
requests.Request('GET', 'https://api.example/', auth=lambda: 1).prepare()

def body(request):
    request.body = 'signed'
    return request

p = requests.Request('POST', 'https://api.example/', data='plain', auth=body).prepare()
p.body, p.headers

def other(request):
    made = requests.Request('PUT', 'https://other.example/').prepare()
    return made

p = requests.Request('POST', 'https://api.example/', auth=other).prepare()
p.method, p.url

s = requests.Session()
s.auth = token
s.prepare_request(requests.Request('GET', 'https://api.example/y')).headers['X-Url']
s.prepare_request(requests.Request('GET', 'https://api.example/y', auth=('u', 'p'))).headers['Authorization']
