# Generator expressions do only the work that is asked for.
def noisy(x):
    print('made', x)
    return x

lazy = (noisy(x) for x in range(3))
next(lazy)
next(lazy)
list(lazy)
list(lazy), next(lazy, 'empty')
any(noisy(x) > 0 for x in range(5))
all(noisy(x) < 1 for x in range(5))
first = next(noisy(x) for x in [7, 8])
first
total = sum(x * x for x in range(4))
total
source = [1, 2, 3]
doubled = (x * 2 for x in source)
source.append(4)
list(doubled)
gen = (x for x in missing_source)
gen = (missing_name for x in [1])
next(gen)
pairs = ((a, b) for a in range(2) for b in 'xy')
next(pairs), list(pairs)
2 in (n for n in [1, 2, 3])
','.join(str(n) for n in range(3))
max((len(w), w) for w in ['aa', 'b'])
dict((k, k * 2) for k in 'ab')
type(gen).__name__, iter(gen) is gen
len(gen)
(x for x in 'abc')[0]
