import re
re.findall(r'(\w)\1', 'hello book keeper')
re.search(r'(?P<q>["\']).*?(?P=q)', 'say "it\'s" ok')[0]
re.match(r'(a)?b\1', 'b'), re.match(r'(a)?b\1', 'aba')
re.match(r'(a)?(?(1)b|c)', 'ab')[0], re.match(r'(a)?(?(1)b|c)', 'c')[0], re.match(r'(a)?(?(1)b|c)', 'ac')
re.fullmatch(r'(<)?\w+@\w+(?(1)>|$)', '<a@b>'), re.fullmatch(r'(<)?\w+@\w+(?(1)>|$)', '<a@b')
re.match(r'(?P<open>\()?x(?(open)\))', '(x)')[0]
re.match('(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10', 'abcdefghijj').group(10)
re.match('(a)\\1{2}', 'aaa')[0]
re.match(r'(?:(a)|b)*', 'ab').groups()
re.match('()', '').groups()
re.match('(a)|b', 'b').groups()
re.findall('(a(b)?)+', 'abaab')
re.match('(((a)))', 'a').groups()
re.match('(?#comment)a(?#)', 'a')
re.match(r'(?P<é>a)', 'a').groupdict()
