import re
m = re.match('(?P<a>x)(y)?', 'x')
m.group(3)
m.group('b')
m.group(-1)
m.group(1.5)
m.group(None)
m[3]
m['b']
m[1:2]
m.start('b')
m.start(3)
m.end(7)
m.span('zz')
m.start(0, 1)
m.span(x=1)
m.group(a=1)
m.groups(1, 2)
m.groups(d=1)
m.groupdict(x=1)
m.expand()
m.expand(1)
m.expand(r'\3')
m.expand(r'\g<zz>')
m.expand('\\')
m.foo
m.string = 'y'
len(m)
list(m)
m < m
re.match('x', 'y').group()
re.Match()
