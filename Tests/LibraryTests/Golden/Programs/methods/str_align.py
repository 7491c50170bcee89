# Methods that pad a text to a width.
'ab'.ljust(5), 'ab'.rjust(5), 'ab'.center(5), 'ab'.center(6), 'abc'.center(6), 'ab'.ljust(5, '.'), 'ab'.rjust(5, '0'), 'ab'.center(7, '*'), 'abc'.ljust(2), ''.center(3, '-'), 'x'.center(4), 'xy'.center(5)
for name, price in [('tea', 3.5), ('mountain cheese', 12.25)]:
    print(name.ljust(16, '.') + f'{price:.2f}'.rjust(7))

'日本'.ljust(4, '-'), 'é'.rjust(3, '·')
'ab'.ljust()
'ab'.ljust('5')
'ab'.ljust(5, '')
'ab'.ljust(5, 'xy')
'ab'.ljust(5, 0)
'ab'.center(5.0)
'ab'.rjust(5, '.', 1)
'ab'.center(width=5)
