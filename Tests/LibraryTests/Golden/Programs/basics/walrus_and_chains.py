data = [5, 3, 8]
if (n := len(data)) > 2:
    print(f'{n} values')
[y for x in data if (y := x * 2) > 6]
y
while (item := data.pop()) != 5:
    print('popped', item)
1 < 2 < 3 == 3 != 4, 1 < 3 > 2, not 1 == 2
a = b = c = 0
a += 1
a, b, c
x = 1 if a else 2 if b else 3
x
print(1 and 'two' or 'three', 0 and 'two' or 'three', None or [] or {})
(lambda_ := 5) + 1
[*range(3), *'ab', *[]]
{*[1, 2], *(2, 3)} == {1, 2, 3}
{**{'a': 1}, 'b': 2, **{'a': 3}}
print(*'abc', sep='-')
(*range(3),)
first, *_ = 'xyz'
first
x, y = y, x
x, y
- - 5, not not [], ~~7, +-+1
2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1
10 - 5 - 2, 100 / 10 / 2, 7 // 2 * 2 + 7 % 2
1 + 2 * 3 - 4 // 3 % 2 ** 2
1 | 2 ^ 3 & 4 << 1
not True or True and False
[1, 2][0], (1, 2)[1], {'a': [1]}['a'][0], 'abc'.upper()[1:].lower()
