n = 10
n += 5; n
n -= 3; n
n *= 2; n
n /= 4; n
n //= 1; n
n **= 2; n
n %= 7; n
m = 0b1100
m &= 0b1010; m
m |= 1; m
m ^= 0xf; m
m <<= 3; m
m >>= 1; m
s = 'a'
s += 'b'; s *= 3; s
items = [1]
alias = items
items += [2]
alias
items = items + [3]
alias, items
d = {'count': 0}
d['count'] += 1
d['missing'] += 1
d |= {'new': 1}
d
t = (1,)
t += (2,)
t
st = {1}
st |= {2}; st -= {1}; st
undefined += 1
s -= 'a'
x = y = z = []
x.append(1)
y, z
a, *b, c = range(6)
a, b, c
(p, q), r = 'ab', 'c'
p, q, r
[first, second] = {'k1': 1, 'k2': 2}
first, second
count: int = 5
count
