# Matrices as lists of rows.
def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]

def transpose(m): return [list(row) for row in zip(*m)]
def identity(n): return [[int(i == j) for j in range(n)] for i in range(n)]
def show(m):
    for row in m:
        print(' '.join(f'{x:4}' for x in row))

a, b = [[1, 2], [3, 4]], [[0, 1], [1, 0]]
multiply(a, b), transpose([[1, 2, 3], [4, 5, 6]]), multiply(a, identity(2)) == a
show(multiply(a, a))
def power(m, n):
    result = identity(len(m))
    while n:
        if n % 2: result = multiply(result, m)
        m, n = multiply(m, m), n // 2
    return result

power([[1, 1], [1, 0]], 30)[0][1]
def determinant(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** i * m[0][i] * determinant([row[:i] + row[i + 1:] for row in m[1:]]) for i in range(len(m)))

determinant(a), determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), determinant(identity(4))
spiral = lambda m: m and list(m[0]) + spiral(list(zip(*m[1:]))[::-1])
spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
