# Forms with files; the boundary is random, everything else is not.
import requests

def form(files, data=None):
    p = requests.Request('POST', 'https://api.example/', files=files, data=data).prepare()
    kind, boundary = p.headers['Content-Type'].split('; boundary=')
    print(kind, len(boundary), p.headers['Content-Length'] == str(len(p.body)))
    print(p.body.replace(boundary.encode(), b'B').decode().replace('\r\n', '\n'))

form({'f': 'text'})
form({'f': b'bytes'})
form({'f': ('name.txt', 'text')})
form({'f': ('name.txt', 'text', 'text/plain')})
form({'f': ('name.txt', 'text', 'text/plain', {'X-One': '1', 'X-Empty': ''})})
form({'f': (None, 'a field and no file')})
form([('f', ('a.txt', 'A')), ('f', ('b.txt', 'B'))])
form({'f': ('na"me\n.txt', 'x')}, {'k': 'v', 'l': ['1', 2], 'none': None})
form({'f': ('empty', '')})
form({'f': None, 'g': 'x'})
form({'f': ('a',)})
form({'f': ('a', 'b', 'c', {}, 'e')})
form({'f': 'x'}, 'text')
form({'f': 5})
class_less = requests.Request('POST', 'https://api.example/', files={}).prepare()
class_less.body, class_less.headers
