# A dictionary whose keys have no case.
from requests.structures import CaseInsensitiveDict

d = CaseInsensitiveDict({'Content-Type': 'text/plain', 'X-One': '1'})
d
d['content-TYPE'], d.get('x-one'), d.get('nope'), d.get('nope', 'd')
d['nope']
'CONTENT-type' in d, 'nope' in d, len(d)
d['x-ONE'] = '2'
d
list(d), list(d.keys()), list(d.values()), list(d.items())
list(d.lower_items())
del d['X-one']
d
del d['X-one']
d.update({'A': '1'}, B='2')
d.update([('a', '3')])
d
d == {'content-type': 'text/plain', 'a': '3', 'b': '2'}, d == {'a': '3'}, d == 5
d.pop('A'), d.pop('A', None), d.setdefault('new', 'x'), d.setdefault('NEW', 'y')
d.pop('A')
copy = d.copy()
copy['C'] = '4'
len(d), len(copy)
dict(d)
{**d}
d.clear()
d, bool(d), len(d)
CaseInsensitiveDict(a='1', B='2')
CaseInsensitiveDict([('a', '1')])
CaseInsensitiveDict()
d[1] = 2
{d: 1}
