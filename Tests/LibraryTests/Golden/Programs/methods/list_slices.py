# Slices read, replace and delete.
n = list(range(8))
n[2:4], n[:2], n[6:], n[-2:], n[::3], n[::-1], n[5:2:-1], n[100:], n[-100:1], n[:], n[2:2], n[1:7:2]
n[2:4] = ['x']; n
n[:1] = []; n
n[len(n):] = [8, 9]; n
n[1:1] = ('in', 'serted'); n
n[::2] = [0] * len(n[::2]); n
n[-1:0:-3]
del n[::2]; n
del n[1:]; n
n[:] = 'new'; n
m = n[:]
m is n, m == n
n[::2] = [1]
n[0:2] = 5
n[::0]
n['a':'b']
n[1:2:3.5]
n[0:1] = None
del n[::0]
n[:1]
grid = [[1, 2], [3, 4]]
shallow = grid[:]
shallow[0].append('shared')
grid
