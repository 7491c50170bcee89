from collections import deque
deque(5)
deque([], -1)
deque([], 'x')
deque([], 1.5)
deque(1, 2, 3)
deque(size=1)
q = deque([1, 2])
q[5]
q[-3]
q['x']
q[0:1]
q[5] = 1
del q[5]
q.append()
q.append(1, 2)
q.appendleft()
q.extend(5)
q.extendleft(5)
q.insert(1)
q.insert('x', 1)
q.remove(99)
q.index(99)
q.index(1, 1)
q.index()
q.index(1, 'a')
q.count()
q.rotate('x')
q.rotate(1, 2)
q.reverse(1)
q.copy(1)
q.clear(1)
deque().pop()
deque().popleft()
q + [1]
q + 1
q * 'x'
q - q
q < [1]
deque([1]) < deque(['a'])
hash(q)
q.sort()
q += 5
for element in q:
    q.append(1)
