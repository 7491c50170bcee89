# finally runs however the block is left.
def steps(fail):
    print('start', end=' ')
    try:
        if fail:
            raise ValueError('no')
        print('work', end=' ')
        return 'done'
    finally:
        print('cleanup')

steps(False)
steps(True)
for n in range(4):
    try:
        if n == 1:
            continue
        if n == 3:
            break
        print('body', n)
    finally:
        print('finally', n)

while True:
    try:
        break
    finally:
        print('leaving')

try:
    print('quiet')
finally:
    print('always')

try:
    missing
finally:
    print('before the error is shown')
