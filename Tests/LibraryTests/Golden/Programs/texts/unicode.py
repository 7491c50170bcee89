'naïve café'.upper(), 'ǅ'.lower(), 'ß'.upper(), 'İ'.lower()
len('e\u0301'), len('é'), 'e\u0301' == 'é'
'👩‍👩‍👧', len('👩‍👩‍👧'), '👩‍👩‍👧'[0]
list('añ日😀')
'日本語'.center(9, '*'), '日本語'.ljust(5) + '|'
sorted(['é', 'z', 'a', 'É', 'Z'])
'é' > 'z', 'a' < 'é'
ord('😀'), chr(0x1F600), hex(ord('é'))
'\N{BULLET}', '\N{LATIN SMALL LETTER E WITH ACUTE}'
'ÀÉ'.lower(), 'straße'.title()
'a\u200bb', '\u2028', '\u3000x'
'\u3000x\u2003'.strip()
'x\u2028y'.splitlines(), 'a\x0bb\x1cc'.splitlines(), 'a\x0bb c'.split()
{'ключ': 'значение'}
print('ключ', '→', '✓')
'日本'.encode('utf-8').hex(), '日本'.encode('utf-16-le').hex()
'İstanbul'.casefold(), 'ﬁ'.upper(), 'ŉ'.upper()
'ªº'.isalpha(), 'Ⅷ'.isnumeric(), '٣'.isdigit(), int('٣')
'é'.isidentifier(), 'π'.isalpha()
π = 3.14
π
'a' 'é' "ü"
'😀' in 'x😀y', 'x😀y'.index('y'), 'x😀y'[1:2]
