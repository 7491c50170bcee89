# Errors from inside comprehensions, generators and keys.
[1 / n for n in (2, 1, 0)]
{n: int(n) for n in ['1', 'x']}
{len(n) for n in ['a', 5]}
list(int(t) for t in ['1', 'two'])
sum(1 / n for n in (1, 0))
sorted([3, 'a', 1])
sorted(['b', None], key=len)
max([1, 'x'])
def checked(n):
    if n == 2:
        raise ValueError(f'refused {n}')
    return n

[checked(n) for n in range(4)]
any(checked(n) for n in (0, 1, 2))
any(checked(n) for n in (0, 2))
safe = []
try:
    safe.extend(checked(n) for n in range(5))
except ValueError as error:
    print(error, safe)

rows = iter([1, 2, 3])
try:
    [checked(n) for n in rows]
except ValueError:
    print('left over', list(rows))
