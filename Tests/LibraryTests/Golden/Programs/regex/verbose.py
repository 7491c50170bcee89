import re
number = re.compile(r"""
    (?P<sign> [-+] )?       # optional sign
    (?P<whole> \d+ )
    (?: \. (?P<part> \d* ) )?   # fraction
    """, re.X)
number.match('-12.5').groupdict()
number.match('7').groupdict()
re.search(r'a b', 'ab', re.X), re.search(r'a\ b', 'a b', re.X), re.search(r'a[ ]b', 'a b', re.X)
re.search('a#b', 'a', re.X), re.search(r'a\#b', 'a#b', re.X), re.search('a[#]b', 'a#b', re.X)
re.search('a +', 'aaa', re.X), re.search('a { 2 }', 'a{2}', re.X), re.search('a {2}', 'aa', re.X)
re.search('(?x) a  b # end', 'ab'), re.search('(?x: a ) b', 'a b')
re.search('( ? : a )', 'a', re.X)
re.search('(?x)a(?-x: )b', 'a b')
re.search('a (?# comment ) b', 'ab', re.X)
re.search('a\n#\nb', 'ab', re.X)
re.search('# only', '', re.X)
re.search('a * *', 'a', re.X)
