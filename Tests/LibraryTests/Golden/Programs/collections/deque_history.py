from collections import deque
history = deque(maxlen=3)
for command in ['get /tasks', 'status', 'body', 'headers']:
    history.append(command)
history
for number, command in enumerate(history, 1):
    print(number, command)
def undo(done, undone):
    if not done:
        return 'nothing to undo'
    undone.appendleft(done.pop())
    return f'undid {undone[0]}'
done, undone = deque(['a', 'b']), deque()
undo(done, undone), undo(done, undone), undo(done, undone)
list(undone)
def is_palindrome(text):
    letters = deque(character for character in text.lower() if character.isalpha())
    while len(letters) > 1:
        if letters.popleft() != letters.pop():
            return False
    return True
is_palindrome('A man, a plan, a canal: Panama'), is_palindrome('deque')
def josephus(people, step):
    circle = deque(range(1, people + 1))
    while len(circle) > 1:
        circle.rotate(-(step - 1))
        circle.popleft()
    return circle[0]
josephus(7, 3), josephus(41, 3)
try:
    deque().pop()
except IndexError as error:
    print('error:', error)
