from collections import deque
last = deque(maxlen=3)
for number in range(6):
    last.append(number)
last
last.maxlen, deque().maxlen
last.appendleft('a')
last
last.extend('xyz')
last
deque('abcdef', 2), deque('abc', maxlen=0), deque(range(3), maxlen=10)
last + deque([1, 2])
last * 2
last.copy()
def moving_average(values, size):
    window = deque(maxlen=size)
    for value in values:
        window.append(value)
        if len(window) == size:
            print(sum(window) / size)
moving_average([1, 2, 3, 4, 8], 3)
last.insert(1, 'no room')
last.maxlen = 5
