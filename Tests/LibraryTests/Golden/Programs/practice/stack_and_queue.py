# Brackets, undo and a queue: lists used two ways.
def balanced(text):
    pairs, stack = {')': '(', ']': '[', '}': '{'}, []
    for place, c in enumerate(text):
        if c in '([{':
            stack.append((c, place))
        elif c in pairs:
            if not stack or stack.pop()[0] != pairs[c]:
                return f'{c!r} at {place} has no partner'
    return f'{stack[-1][0]!r} at {stack[-1][1]} is never closed' if stack else 'fine'

for text in ['', '(a[b]{c})', '(]', '((', 'x)', '{"k": [1, (2)]}']:
    print(f'{text!r:<18} {balanced(text)}')

text, undo = '', []
def type_in(more):
    global text
    undo.append(text)
    text += more

for more in ['Hello', ' ', 'world']: type_in(more)
text
while undo:
    text = undo.pop()
    print(repr(text))

undo.pop()
queue = ['a', 'b', 'c']
for turn in range(5):
    person = queue.pop(0)
    queue.append(person)
    print(turn, person, queue)

def josephus(n, k):
    ring, order, at = list(range(1, n + 1)), [], 0
    while ring:
        at = (at + k - 1) % len(ring)
        order.append(ring.pop(at))
    return order

josephus(7, 3)
