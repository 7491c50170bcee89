# Names at the prompt, in functions and in comprehensions.
x = 'session'
[x for x in 'ab']
x
{x: x for x in range(2)}, x
list(x for x in 'cd'), x
y = 5
[y + z for z in range(2)]
def f():
    hidden_inside = 1
    return [hidden_inside + i for i in range(3)], [x for _ in range(1)]

f()
hidden_inside
def g(n):
    return [[i * n for i in range(j)] for j in range(n)]

g(3)
if y:
    inside = [n for n in range(y) if n % 2]

inside
n
n = 'defined'
[n for n in range(2)], n
global z
z = 1
z
def outer():
    rows = [1, 2]
    return [(lambda: r)() for r in rows], sum(r for r in rows)

outer()
