import re
p = re.compile(r'(?P<k>\w+)=(?P<v>\w*)', re.I | re.M)
p
p.pattern, p.flags, p.groups
p.groupindex
dict(p.groupindex)
p.groupindex['v']
len(p.groupindex), 'k' in p.groupindex, list(p.groupindex)
re.compile('a').groupindex
type(p)
p == re.compile(r'(?P<k>\w+)=(?P<v>\w*)', re.I | re.M)
p == re.compile(r'(?P<k>\w+)=(?P<v>\w*)')
hash(re.compile('a')) == hash(re.compile('a'))
re.compile('a') is re.compile('a')
re.compile(p) is p
{re.compile('a'): 1}[re.compile('a')]
re.compile('a') == re.compile(b'a')
re.compile(b'a')
re.compile('a' * 300)
re.compile('\n\t"\'')
re.compile('(?i)(?m)a')
re.compile('a', re.A), re.compile('a', re.U), re.compile(b'a', re.L)
re.compile('a', re.X | re.S | re.M | re.I | re.A)
re.compile('a', 2), re.compile('a', True)
isinstance(p, re.Pattern)
p.match('A=1'), p.fullmatch('A=1;'), p.search(';a=')
p.search('a=b', 1)
p.search('a=b', pos=0, endpos=1)
p.match(string='k=v')
re.purge()
re.compile('a') == re.compile('a')
