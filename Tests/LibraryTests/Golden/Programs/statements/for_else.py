# else after for runs when the loop was not broken.
def search(items, wanted):
    for item in items:
        if item == wanted:
            print('found', item)
            break
    else:
        print('no', wanted)

search([1, 2, 3], 2)
search([1, 2, 3], 5)
search([], 1)
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=' ')

print()
for x in 'ab':
    continue
else:
    print('continue does not matter, x is', x)

def returning():
    for x in [1]:
        return 'from the loop'
    else:
        return 'from else'

returning()
for outer in range(3):
    for inner in range(3):
        if inner == outer == 1:
            break
    else:
        continue
    print('stopped at', outer, inner)
    break

for x in 5:
    pass
else:
    print('never')
