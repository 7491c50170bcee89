# break, continue and else in nested loops.
found = None
for row in range(1, 10):
    for column in range(1, 10):
        if row * column == 42:
            found = row, column
            break
    if found:
        break

found
table = []
for i in range(5):
    if i == 1:
        continue
    if i == 4:
        break
    inner = []
    for j in range(5):
        if j % 2: continue
        inner.append(i * j)
    table.append(inner)

table
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1

steps
for i in range(3):
    try:
        if i: continue
        print('first', i)
    finally:
        print('end', i)

numbers = iter(range(10))
for n in numbers:
    if n % 3 == 0:
        print(n, next(numbers, None))
