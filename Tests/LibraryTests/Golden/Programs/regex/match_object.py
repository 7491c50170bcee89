import re
m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?', '2024-05 and more')
m
m.group()
m.group(0), m.group(1), m.group('month')
m.group(1, 2), m.group('year', 'day')
m[0], m[1], m['month'], m[3]
m.groups()
m.groups('?')
m.groups(default='-')
m.groupdict()
m.groupdict('00')
m.start(), m.end(), m.span()
m.start(1), m.end('month'), m.span(3)
m.span('year')
m.lastindex, m.lastgroup
m.re
m.re is re.compile(r'(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?')
m.string
m.pos, m.endpos
m.regs
m.expand(r'\g<month>/\1 \g<day>.')
bool(m)
m == m, m == re.match('2', '2')
type(m)
isinstance(m, re.Match), isinstance(m, re.Pattern)
str(m)
re.match('a' * 60, 'a' * 60)
re.search('b', 'aébc')
re.match('(a)|(b)', 'b').lastindex
re.match('((a)(b))', 'ab').lastindex
re.match('(a)(b)?', 'a').lastindex
re.match('a', 'a').lastindex
re.match('(?:(a)|(b))*', 'ba').lastindex
