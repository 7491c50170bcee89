# Cookies that a session keeps, and those of one request.
import requests

s = requests.Session()
s.cookies.set('session', 'abc')
s.cookies.set('scoped', '1', domain='api.example', path='/tasks')

def cookie(url, cookies=None, headers=None):
    request = requests.Request('GET', url, cookies=cookies, headers=headers)
    return s.prepare_request(request).headers.get('Cookie')

cookie('https://api.example/')
cookie('https://api.example/tasks')
cookie('https://api.example/tasks/7')
cookie('https://api.example/tasksother')
cookie('https://sub.api.example/tasks')
cookie('https://other.example/tasks')
cookie('https://api.example/', {'extra': 'x', 'session': 'mine'})
cookie('https://api.example/', headers={'Cookie': 'own=1'})
cookie('https://api.example/', s.cookies)
s.cookies.get_dict()
s.cookies.set('secure', '1', domain='api.example', secure=True)
cookie('http://api.example/'), cookie('https://api.example/')
s.cookies.set('old', '1', expires=1)
cookie('https://api.example/')
s.cookies.clear()
cookie('https://api.example/')
s.cookies.update({'a': '1', 'b': '2'})
cookie('https://api.example/')
s.cookies = requests.cookies.cookiejar_from_dict({'n': 'v'})
cookie('https://api.example/')
cookie('https://api.example/', {'bad': 1})
cookie('https://api.example/', 5)
