# else runs when nothing was raised, and its own errors are not caught here.
def parse(text):
    try:
        value = int(text)
    except ValueError:
        print('not a number:', text)
    else:
        print('a number:', value)
        return value * 2
    return 0

parse('21')
parse('x')
try:
    pass
except ValueError:
    print('except')
else:
    print('else')
    1 / 0

try:
    try:
        x = 1
    except ZeroDivisionError:
        print('inner')
    else:
        x / 0
except ZeroDivisionError:
    print('outer caught what else raised')

for text in ['5', 'five']:
    try:
        n = int(text)
    except ValueError:
        continue
    else:
        print('else in loop', n)
