# Building long texts from pieces.
parts = []
for n in range(5):
    parts.append(f'{n}:{n * n}')

', '.join(parts)
text = ''
for c in 'hello':
    text = c + text

text
print('\n'.join(' ' * (3 - i) + '*' * (2 * i + 1) for i in range(4)))
print('\n'.join(''.join('#' if (x + y) % 2 else '.' for x in range(8)) for y in range(3)))
rows = [[1, 22, 333], ['a', 'bb', 'ccc']]
print('\n'.join('\t'.join(str(cell) for cell in row) for row in rows))
html = '<ul>' + ''.join(f'<li>{item}</li>' for item in ['a', 'b & c'.replace('&', '&amp;')]) + '</ul>'
html
box = lambda text: '\n'.join(['+' + '-' * (len(text) + 2) + '+', f'| {text} |', '+' + '-' * (len(text) + 2) + '+'])
print(box('framed'))
snake = lambda name: ''.join('_' + c.lower() if c.isupper() else c for c in name).lstrip('_')
camel = lambda name: ''.join(w.capitalize() if i else w for i, w in enumerate(name.split('_')))
snake('accessToken'), camel('access_token'), camel(snake('expiresInSeconds')), snake('HTTPServer')
slug = lambda title: '-'.join(''.join(c if c.isalnum() else ' ' for c in title.lower()).split())
slug('  Hello, World! It\'s 2024 '), slug('')
ellipsis = lambda text, width: text if len(text) <= width else text[:width - 3] + '...'
[ellipsis('abcdefgh', w) for w in (8, 7, 5)]
''.join(['a', 1])
len(''.join(str(n) for n in range(1000)))
