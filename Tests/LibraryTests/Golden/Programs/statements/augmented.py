# Every augmented operator, and what it changes in place.
n = 7
n += 3; n -= 1; n *= 4; n
n //= 5; n
n **= 2; n
n %= 10; n
n /= 2; n
m = 0b1100
m |= 1; m &= 0b1101; m ^= 0b11; m
m <<= 3; m
m >>= 1; m
text = 'ab'
text += 'c'; text *= 2; text
items = same = [1]
items += [2]; items *= 2
same, items is same
items = items + [3]
items is same
t = u = (1,)
t += (2,)
t, u
s = other = {1}
s |= {2}; s -= {1}; s ^= {3}
sorted(s), s is other
d = {'n': 1}
d |= {'m': 2}
d['n'] += 5; d
items = [[1], 2]
items[0] += [9]; items
(1, [2])[1].append(3)
items += 'xy'; items
items += (7,); items
