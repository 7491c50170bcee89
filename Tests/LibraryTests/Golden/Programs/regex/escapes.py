import re
re.findall(r'\x41\u0042\103', 'ABC'), re.findall(r'\0', 'a\0b'), re.findall(r'\07', 'a\x07'), re.findall(r'\a\f\v\r', '\a\f\v\r')
re.findall(r'\N{EM DASH}', 'a—b'), re.findall(r'[\N{LATIN SMALL LETTER A}-c]', 'abcd')
re.findall(r'\.\*\[\]\(\)\{\}\?\+\^\$\|\\', r'.*[](){}?+^$|\\'[:-1])
re.findall(r'\-\:\/\ \!\"\#', '-:/ !"#')
re.findall(r'\é', 'é')
re.findall(r'\D+', 'a1b'), re.findall(r'\W+', 'a, b'), re.findall(r'\S+', 'a b')
re.findall(r'\bis\b', 'this is'), re.findall(r'\Bis', 'this is')
re.findall(r'\B', ''), re.findall(r'\b', ''), re.findall(r'\B', 'a ')
re.findall(r'\Aab\Z', 'ab')
re.findall('a\nb', 'a\nb'), re.findall('a\\nb', 'a\nb')
re.findall(r'\U0001F600', '😀')
for bad in [r'\q', r'\x4', r'\u12', r'\U0001F60', r'\U00110000', r'\400', r'\8', r'\N', r'\N{NO SUCH}', r'\Q', 'a\\', r'\i']:
    try:
        re.compile(bad)
    except re.error as error:
        print(repr(bad), error, error.pos)
