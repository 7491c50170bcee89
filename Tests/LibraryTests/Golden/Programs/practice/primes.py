# Primes: trial division, a sieve and factors.
def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True

[n for n in range(30) if is_prime(n)]
def sieve(limit):
    marks = [True] * (limit + 1)
    marks[:2] = [False, False]
    for n in range(2, int(limit ** 0.5) + 1):
        if marks[n]:
            marks[n * n::n] = [False] * len(marks[n * n::n])
    return [n for n, prime in enumerate(marks) if prime]

sieve(50)
len(sieve(1000)), sum(sieve(1000)), sieve(100) == [n for n in range(101) if is_prime(n)]
def factors(n):
    found, d = [], 2
    while n > 1:
        while n % d == 0:
            found.append(d)
            n //= d
        d += 1
    return found

for n in (12, 97, 360, 1001):
    print(n, '=', ' * '.join(map(str, factors(n))))

twins = [(p, q) for p, q in zip(sieve(100), sieve(100)[1:]) if q - p == 2]
twins
