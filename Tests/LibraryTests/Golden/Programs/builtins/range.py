# range: a row of numbers that is worked out when asked.
range(3), range(1, 3), range(0, 10, 3), range(5, 0, -2), list(range(5, 0, -2)), list(range(0)), list(range(3, 1))
r = range(0, 20, 5)
r[1], r[-1], r[1:], r[::-1], len(r), 10 in r, 11 in r, r.index(15), r.count(5), r.start, r.stop, r.step
range(3) == range(0, 3), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2]
list(reversed(range(3))), sum(range(101)), max(range(5)), 2.0 in range(3), 'a' in range(3), range(10)[2:5][1], range(True, 3)
range(10 ** 20)[-1], range(-5, 5)[::3], bool(range(0))
range()
range(1, 2, 3, 4)
range('3')
range(1.0)
range(1, 'x')
range(1, 5, 0)
range(None)
range(3)[5]
range(3)['a']
range(3).index(7)
range(3)[0] = 1
range(stop=3)
for i in range(3): i = 10
i
