# Fields: names without case, values that may stand in a line.
import requests

def prepare(headers):
    return requests.Request('GET', 'https://api.example/', headers=headers).prepare().headers

prepare({'X-One': '1', 'x-one': '2'})
prepare({'Accept': 'application/json'})['ACCEPT']
prepare({'X': b'bytes'})
prepare({b'X-Bytes': 'v'})
prepare(None)
prepare({})
prepare({'X': ''})
prepare({'X-None': None})
for bad in [{'X': 1}, {'X': ' lead'}, {'X': 'a\nb'}, {'X:': 'a'}, {' X': 'a'}, {'': 'a'}, {1: 'a'}, {'X': ['a']}]:
    try:
        prepare(bad)
    except requests.exceptions.InvalidHeader as error:
        print(error)
prepare(['a'])
prepare('a')
p = requests.Request('GET', 'https://api.example/', headers={'A': '1'}).prepare()
p.headers['B'] = '2'
p.headers.update({'a': '3'})
p.headers
del p.headers['b']
p.headers
p.prepare_headers({'C': '4'})
p.headers
