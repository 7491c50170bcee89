for i in range(3):
    print(i)
for i in range(10, 0, -3):
    print(i, end=' ')
print()
total = 0
while total < 10:
    total += 3
    if total == 6:
        continue
    print('total', total)
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, 'is prime')
while True:
    break
else:
    print('not printed')
for a, b in zip([1, 2, 3], 'ab'):
    print(a, b)
for i, name in enumerate(['x', 'y'], 10):
    print(i, name)
for item in reversed([1, 2, 3]):
    print(item, sep='', end=';')
print()
i
range(5), list(range(0, 10, 5)), range(3)[-1], len(range(0, 10, 3))
5 in range(0, 10, 5), range(3) == range(0, 3, 1)
range(0, 10, 0)
for x in 5:
    print(x)
for x in None:
    pass
for a, b in [(1, 2, 3)]:
    pass
list(zip([1, 2], [3, 4], [5, 6]))
for ch in 'hey':
    if ch == 'e':
        pass
    elif ch == 'y':
        print('y found')
    else:
        print(ch)
