from collections import deque
q = deque([1, 2, 3])
q
q.append(4)
q.appendleft(0)
q
q.pop(), q.popleft()
q.extend([7, 8])
q.extendleft([-1, -2])
q
len(q), 7 in q, 99 in q
q[0], q[-1], q[2]
q[0] = 'first'
q
q.rotate(2)
q
q.rotate(-3)
q
q.reverse()
q
q.count(7), q.index(7)
q.insert(1, 'x')
q.remove('x')
del q[0]
q
list(q), tuple(q), sorted(deque([3, 1, 2]))
for element in reversed(deque('abc')):
    print(element, end=' ')
q.clear()
q, bool(q)
