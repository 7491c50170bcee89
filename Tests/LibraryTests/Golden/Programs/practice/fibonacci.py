# Fibonacci numbers: by loop, by recursion and by pairs.
def fib_loop(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a

def fib_recursive(n):
    return n if n < 2 else fib_recursive(n - 1) + fib_recursive(n - 2)

[fib_loop(n) for n in range(12)]
all(fib_loop(n) == fib_recursive(n) for n in range(12))
fib_loop(100)
len(str(fib_loop(1000)))
a, b, sequence = 0, 1, []
while a < 100:
    sequence.append(a)
    a, b = b, a + b

sequence, sum(n for n in sequence if n % 2 == 0)
def fib_fast(n):
    if n == 0:
        return 0, 1
    a, b = fib_fast(n // 2)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n % 2 else (c, d)

fib_fast(100)[0] == fib_loop(100)
round(fib_loop(40) / fib_loop(39), 10)
