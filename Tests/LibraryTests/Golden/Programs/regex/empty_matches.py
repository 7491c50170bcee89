import re
re.findall('a*', 'aab'), re.findall('a*?', 'aa'), re.findall('a?', 'ba')
re.findall('|a', 'aa'), re.findall('a|', 'aa'), re.findall('()', 'ab')
[m.span() for m in re.finditer('a*|b', 'aab')]
[m.span() for m in re.finditer(r'\b|:', 'a:b')]
[m.span() for m in re.finditer('(?:x|(?=b))', 'axb')]
re.sub('a*', '-', 'baac'), re.sub('a*?', '-', 'ab'), re.sub('|a', '-', 'aa')
re.split('a*', 'baac'), re.split('|a', 'ba'), re.split('(?=b)', 'abab'), re.split('(a*)', 'bac')
re.match('', ''), re.fullmatch('', ''), re.search('', 'a'), re.match('(?:)', 'a')
re.fullmatch('a|ab', 'ab'), re.fullmatch('a*?', 'aaa')[0], re.fullmatch('(a|ab)(c|bcd)?', 'abcd').groups()
re.findall('^', 'a\nb\n', re.M), re.findall('$', 'a\nb\n', re.M), re.findall('$', 'a\n')
[m.start() for m in re.finditer('^', 'a\nb\n', re.M)]
[m.start() for m in re.finditer('$', 'a\nb\n', re.M)]
