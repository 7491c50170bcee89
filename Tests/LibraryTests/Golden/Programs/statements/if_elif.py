# Choosing between branches.
def size(n):
    if n < 0:
        return 'negative'
    elif n == 0:
        return 'zero'
    elif n < 10:
        return 'small'
    else:
        return 'large'

[size(n) for n in (-5, 0, 5, 50)]
if []:
    print('never')
elif '':
    print('nor this')
elif 'x' and 0:
    print('nor that')
else:
    print('the last resort')

if 1: 'echoed inside if'
if 0: 1
x = 5
if x > 3:
    if x > 4:
        print('both')
    else:
        print('one')

if not x: pass
elif x: x += 1; print('one line', x)
if missing:
    print('never')

'yes' if x else 'no'
'a' if x == 1 else 'b' if x == 6 else 'c'
if x in (1, 6) and not x % 2 or undefined: print('short cut')
