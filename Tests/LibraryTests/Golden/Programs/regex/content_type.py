import re
pattern = re.compile(r'''
    ^ \s*
    (?P<type> [\w.+-]+ ) / (?P<subtype> [\w.+-]+ )   # media type
    (?: \s* ; \s* charset \s* = \s* (?P<charset> "[^"]*" | [^\s;]+ ) )?
    ''', re.VERBOSE | re.IGNORECASE)
for value in ['application/json', 'text/html; charset=utf-8', 'Text/Plain ; Charset = "ISO-8859-1"', 'bad', 'application/problem+json;charset=UTF-8']:
    m = pattern.match(value)
    print(value, '->', m.groupdict() if m else None)
pattern.groupindex
pattern.groups
pattern.flags
