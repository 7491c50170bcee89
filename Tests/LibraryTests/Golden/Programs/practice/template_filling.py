# Filling templates: format, % and by hand.
template = 'Dear {name}, your order {order[id]} of {order[count]} item(s) costs {order[total]:.2f}.'
print(template.format(name='Ann', order={'id': 'A7', 'count': 2, 'total': 10.5}))
template.format(name='Ann')
template.format(name='Ann', order={'id': 1})
'%(name)s has %(n)d new messages' % {'name': 'Bob', 'n': 3}
def fill(text, values):
    result, rest = '', text
    while '{{' in rest:
        before, _, rest = rest.partition('{{')
        name, closed, rest = rest.partition('}}')
        if not closed:
            raise ValueError(f'{{{{{name} is never closed')
        key, _, default = name.strip().partition('|')
        result += before + str(values.get(key, default or f'<{key}>'))
    return result + rest

fill('Hi {{name}}, {{ greeting|welcome }}! {{n}}', {'name': 'Cyd', 'n': 5})
fill('{{missing}}', {}), fill('plain', {}), fill('', {})
fill('{{open', {})
line = '{:<10}|{:^8}|{:>6}'
for row in [('name', 'unit', 'price'), ('tea', 'box', 3.5)]:
    print(line.format(*row))

'{0} {1} {0}'.format('a', 'b'), '{a}{b}'.format(**{'a': 1, 'b': 2}), f'{"{}"} {{}}'
'{} {}'.format('only one')
width, value = 12, 'x'
f'[{value:>{width}}] [{value:^{width // 2}}] [{value!r:<6}]'
