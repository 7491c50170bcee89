import re
specification = [
    ('NUMBER', r'\d+(\.\d*)?'),
    ('ASSIGN', r':='),
    ('END', r';'),
    ('ID', r'[A-Za-z]+'),
    ('OP', r'[+\-*/]'),
    ('NEWLINE', r'\n'),
    ('SKIP', r'[ \t]+'),
    ('MISMATCH', r'.'),
]
tokens = re.compile('|'.join(f'(?P<{name}>{pattern})' for name, pattern in specification))
code = '''total := total + price * 1.5;
tax := 0.05 ?'''
line, start = 1, 0
for m in tokens.finditer(code):
    kind = m.lastgroup
    value = m.group()
    if kind == 'NEWLINE':
        line, start = line + 1, m.end()
    elif kind != 'SKIP':
        print(line, m.start() - start, kind, value)
tokens.groups
list(tokens.groupindex)[:3]
