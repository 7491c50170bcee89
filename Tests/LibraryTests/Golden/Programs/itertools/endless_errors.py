from itertools import count, cycle, repeat
count('x')
count(1, 'x')
count(1, 2, 3)
count(begin=1)
cycle()
cycle(5)
cycle([], [])
next(cycle([]))
repeat()
repeat(1, 'x')
repeat(1, 2, 3)
repeat(1, times=None)
repeat(1, times=1.5)
next(repeat(1, 0))
count() + 1
count()[0]
len(count())
