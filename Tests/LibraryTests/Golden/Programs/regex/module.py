import re
from re import compile, sub, IGNORECASE
import re as regex
compile('a', IGNORECASE).findall('aA')
sub('a', 'b', 'aa')
regex is re
sorted(n for n in dir(re) if n.isupper() and n[0] != '_')
[callable(getattr(re, n)) for n in ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape']]
re.Pattern, re.Match, re.error
re.match(r'\d+', '12ab'), re.match(r'\d+', 'ab12'), re.search(r'\d+', 'ab12'), re.fullmatch(r'\d+', '12ab')
if m := re.search(r'(\w+)@(\w+)', 'mail a@b'):
    print(m[1], 'at', m[2])
names = ['alpha', 'beta', 'gamma']
[n for n in names if re.search('a$', n)]
list(filter(re.compile('^[ab]').match, names))
any(re.search('z', n) for n in names)
list(map(re.compile('a').subn, ['x'] * 3, names))
import copy
