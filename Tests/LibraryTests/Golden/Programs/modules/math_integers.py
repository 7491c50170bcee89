# math: functions of whole numbers.
import math
math.factorial(5), math.factorial(0), math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(), math.lcm(2, 3, 4), math.comb(5, 2), math.comb(3, 5), math.perm(5, 2), math.perm(5), math.isqrt(17), math.isqrt(10 ** 40), math.prod([2, 3, 4]), math.prod([], start=7), math.prod([1.5, 2])
math.factorial(25), math.comb(60, 30), math.gcd(10 ** 20, 15), math.gcd(-4, 6), math.lcm(-4, 6)
[n for n in range(2, 30) if all(n % d for d in range(2, math.isqrt(n) + 1))]
[math.gcd(a, 12) for a in range(1, 13)], [math.comb(4, k) for k in range(5)]
math.factorial(-1)
math.factorial(2.5)
math.factorial(5.0)
math.factorial('5')
math.isqrt(-1)
math.isqrt(2.0)
math.comb(-1, 2)
math.comb(5)
math.perm(5, -1)
math.gcd(1.5, 2)
math.gcd('a')
math.lcm(None)
math.prod(5)
math.prod([1, 'a', 2]), math.prod(['a', 3])
math.prod(['a', 'b'])
math.factorial()
math.floor()
