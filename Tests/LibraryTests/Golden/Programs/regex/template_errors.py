import re
for template in [r'\1', r'\2', r'\g', r'\g<', r'\g<>', r'\g<1', r'\g<2>', r'\g<a>', r'\g<b>', r'\g<a b>', r'\g<-1>', r'\g<1a>', r'\q', '\\', r'\400', r'\x41', r'\08', r'\99', r'\A', r'\d', r'a\nb\.\&']:
    for pattern in ['x', '(?P<a>x)']:
        try:
            print(repr(template), pattern, repr(re.sub(pattern, template, 'axb')))
        except (re.error, IndexError) as error:
            print(repr(template), pattern, type(error).__name__, error, getattr(error, 'pos', None))
re.sub('(x)', r'\2', 'x')
re.sub('(x)', r'\g<name>', 'x')
re.sub('y', r'\1', 'x')
