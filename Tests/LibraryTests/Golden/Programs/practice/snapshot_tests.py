# A tiny test runner for functions.
def slugify(text): return text.strip().lower().replace(' ', '-')
def divide(a, b): return a / b
cases = [
    (slugify, ('Hello World',), 'hello-world'),
    (slugify, ('  x ',), 'x'),
    (slugify, ('A  B',), 'a-b'),
    (divide, (6, 3), 2),
    (divide, (1, 0), ZeroDivisionError),
    (divide, (1,), TypeError),
    (divide, ('a', 1), 'never'),
]
passed, failed = 0, []
for function, arguments, expected in cases:
    try:
        result = function(*arguments)
    except Exception as error:
        result = type(error)
    call = f'{function.__name__}({", ".join(map(repr, arguments))})'
    if result == expected:
        passed += 1
        print('ok  ', call)
    else:
        failed.append((call, result, expected))
        print('FAIL', call)

for call, result, expected in failed:
    print(f'{call}\n  expected {expected!r}\n  got      {result!r}')

f'{passed} passed, {len(failed)} failed'
def expect(condition, text='condition does not hold'):
    if not condition: raise AssertionError(text)

expect(slugify('a b') == 'a-b')
expect(slugify('') , 'nothing left')
expect(1 > 2)
assert not failed, f'{len(failed)} failures'
