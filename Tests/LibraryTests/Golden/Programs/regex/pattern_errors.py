import re
bad = ['(', ')', 'a)', '(a', '((a)', '[', '[a', '[a-', '*', '+a', '?', 'a**', 'a+*', 'a{2}{3}', '(*)', '|*', '^*', '(?:+)',
       'a{3,2}', '(?', '(?P', '(?P<', '(?P<>', '(?P<n', '(?P<n>', '(?P<1>a)', '(?P<a b>c)', '(?P<a>x)(?P<a>y)', '(?P=a)', '(?P=', '(?P>a)', '(?Px)',
       '(?<a)', '(?<', '(?a', '(?i', '(?i-', '(?i-)', '(?-i)', '(?i-i:a)', '(?-:a)', '(?z)', '(?z:a)', '(?i:a', 'a(?i)', '(?aL)', '(?L)', '(?au)', '(?-a:x)', '(?t:x)',
       '(?(', '(?(1', '(?(1)', '(?(1)a', '(?(1)a|b|c)', '(?(0)a)', '(?(2)a)', '(?(x)a)', '(?(-1)a)', '(a)(?(1)b|c|d)', '\\1', '(a\\1)', '(a)\\2', '(?P<x>a(?P=x))',
       '(?<=a+)', '(?<=(a)\\1)', '(?#', '(?#a', '[b-a]', '[\\d-a]', '[a-\\d]', '[\\w-z]', 'a\nb(', '(?!', '(?=a', '(?>a', 'x{99999999999}', '(?@)', '(?P<é!>a)']
for pattern in bad:
    try:
        re.compile(pattern)
        print(repr(pattern), 'is fine')
    except re.error as error:
        print(repr(pattern), '|', error, '|', error.pos)
    except OverflowError as error:
        print(repr(pattern), 'OverflowError', error)
re.compile('(')
re.search('a(b', 'ab')
re.compile('a{2,1}')
