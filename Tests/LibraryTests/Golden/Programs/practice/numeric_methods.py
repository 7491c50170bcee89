# Roots, areas and series, with floats.
def newton(f, df, x, steps=20):
    for _ in range(steps):
        slope = df(x)
        if slope == 0:
            raise ArithmeticError(f'flat at {x}')
        x -= f(x) / slope
    return x

round(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), 12)
newton(lambda x: x * x + 1, lambda x: 2 * x, 0)
def bisect(f, low, high, tolerance=1e-9):
    if f(low) * f(high) > 0:
        raise ValueError('no change of sign')
    while high - low > tolerance:
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0: high = middle
        else: low = middle
    return (low + high) / 2

f'{bisect(lambda x: x ** 3 - x - 2, 1, 2):.6f}'
bisect(lambda x: x, 1, 2)
def integrate(f, a, b, n=1000):
    h = (b - a) / n
    return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)

round(integrate(lambda x: x * x, 0, 3), 4), round(integrate(lambda x: 1 / x, 1, 2), 6)
integrate(lambda x: 1 / x, 0, 1)
pi = sum((-1) ** k * 4 / (2 * k + 1) for k in range(1000))
f'{pi:.3f}', round(sum(1 / n ** 2 for n in range(1, 1000)), 5)
x = 1.0
while 1.0 + x != 1.0: x /= 2
x, sum([0.1] * 10) == 1.0, abs(sum([0.1] * 10) - 1.0) < 1e-9
