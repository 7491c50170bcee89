import re
re.match('<.*>', '<a><b>'), re.match('<.*?>', '<a><b>')
re.match('a{2,3}', 'aaaa')[0], re.match('a{2,3}?', 'aaaa')[0]
re.match('a{2}', 'aaaa')[0], re.match('a{,2}', 'aaaa')[0], re.match('a{2,}', 'aaaa')[0]
re.match('a{,}', 'aaaa')[0]
re.match('a{', 'a{'), re.match('a{x}', 'a{x}'), re.match('a{1', 'a{1'), re.match('a{}', 'a{}'), re.match('{', '{')
re.match('a??b', 'ab'), re.match('a+?', 'aaa')[0], re.match('(a+?)(a*)', 'aaa').groups()
re.match('a*+a', 'aaa'), re.match('a++b', 'aaab')[0], re.match('a?+a', 'a')
re.match('(?>a*)a', 'aaa'), re.match('(?>a|ab)c', 'abc'), re.match('(?:a|ab)c', 'abc')[0]
re.match('(?>a+)b', 'aab')[0]
re.match('(a|b)*', 'abba').groups(), re.match('(?:a|b)*?b', 'abba')[0]
re.match('(a{1,2}){2}', 'aaaa').groups()
re.match('x*', 'aaa'), re.search('x*', 'aaax')
re.match('(?:)*a', 'a'), re.match('(a|)+', 'aa').groups()
re.match('.{3}', 'ab'), re.match('.{0}', 'ab')
