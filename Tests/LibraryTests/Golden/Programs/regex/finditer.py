import re
text = 'one 1 two 22 three 333'
for m in re.finditer(r'\d+', text):
    print(m.start(), m.end(), m.group(), m.span())
it = re.finditer('[a-z]+', text)
next(it)
next(it).group()
[m[0] for m in it]
list(it)
next(it, 'done')
next(re.finditer('x', 'abc'))
type(it)
iter(it) is it
sum(int(m[0]) for m in re.finditer(r'\d+', text))
{m['k']: m['v'] for m in re.finditer(r'(?P<k>\w+)=(?P<v>\w+)', 'a=1 b=2')}
[(m.pos, m.endpos) for m in re.compile('e').finditer(text, 4, 20)]
[m.span() for m in re.finditer('', 'ab')]
