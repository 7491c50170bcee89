# else after while runs when the condition became false.
n = 3
while n:
    print(n, end=' ')
    n -= 1
else:
    print('lift-off')

def poll(states, limit):
    tries = 0
    while tries < limit:
        state = states[tries]
        tries += 1
        if state == 'done':
            break
    else:
        return f'gave up after {tries}'
    return f'done after {tries}'

poll(['new', 'busy', 'done'], 5)
poll(['new', 'busy', 'done'], 2)
while False:
    print('never')
else:
    print('at once')

i = 0
while True:
    i += 1
    if i % 2: continue
    if i > 6: break
    print('even', i)

while i > 0: i -= 4
else: print('end', i)
stack = [1, [2, [3]]]
while stack:
    top = stack.pop()
    if isinstance(top, list): stack.extend(top)
    else: print(top, end=' ')

while missing: pass
