import re
p = re.compile('^a')
p.match('ba', 1)
p.search('ba', 1)
re.compile('a').match('ba', 1)
re.compile('(?<=b)a').match('ba', 1)
re.compile(r'\ba').search('ba a', 1)
re.compile('a$').search('aab', 0, 2)
re.compile('a$').search('ab')
re.compile('a').match('a', 5)
re.compile('').match('abc', 3)
re.compile('').match('abc', 4)
m = re.compile('b').search('äbäb', 2)
m.start(), m.pos, m.endpos, m.span()
re.compile('b').search('äbäb', 0, 1)
re.compile('b').search('äbäb', -10, 3)
re.compile('b').fullmatch('äbäb', 1, 2)
text = 'x = 10 + y2'
token = re.compile(r'\s*(?:(\d+)|([a-z]\w*)|(.))')
place = 0
while place < len(text):
    m = token.match(text, place)
    print(m.lastindex, repr(m[m.lastindex]))
    place = m.end()
