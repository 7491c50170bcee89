# Copies, comparisons and lists in lists.
a = [1, [2, 3]]
b = a
c = a.copy()
d = a[:]
a.append(4)
b, c, d
a[1].append('inner')
b, c, d
import copy
deep = copy.deepcopy(a)
a[1].clear()
deep, a, copy.copy(a) == a, copy.copy(a) is a
[1, 2] == [1, 2], [1, 2] < [1, 3], [1, 2] > [1], [] == [], [1, 2] != [2, 1], [1, [2]] == [1, [2]], [1] == (1,)
[[1, 'a'], [1, 'b']] < [[1, 'b']], max([[1, 2], [1]]), sorted([[2], [1, 5], [1]])
[1, 'a'] < [1, 5]
[1] < 5
[1] >= (1,)
a.copy(1)
copy.copy()
grid = [[0] * 3 for _ in range(2)]
bad = [[0] * 3] * 2
grid[0][0] = bad[0][0] = 1
grid, bad
