# Methods that ask what a text is made of.
checks = ['isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper']
texts = ['', 'abc', 'ABC', 'Abc', 'abc1', '123', '1.5', '-1', ' ', '\n', '²', '½', '٣', 'é', '日本', 'a_b', '_', '1a', 'a b', 'for', '\x7f', '\xa0']
for text in texts:
    print(repr(text), [check[2:] for check in checks if getattr(text, check)()])

'123'.isdigit(1)
'abc'.isalpha(x=1)
'abc'.isspace.__name__
str.isdigit('5'), str.isdigit('x')
str.isdigit(5)
str.isalpha()
'x'.isblank()
