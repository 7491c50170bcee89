from itertools import count, islice, takewhile, accumulate, repeat, chain, cycle, tee, zip_longest
from functools import reduce, partial
from operator import mul
def take(n, iterable):
    return list(islice(iterable, n))
take(5, (n * n for n in count(1)))
take(7, accumulate(chain([1], repeat(2))))
list(takewhile(lambda n: n < 40, accumulate(range(1, 20), mul)))
def grouper(iterable, size, fill=None):
    return list(zip_longest(*[iter(iterable)] * size, fillvalue=fill))
grouper('ABCDEFG', 3, 'x')
def pairs(iterable):
    a, b = tee(iterable)
    next(b, None)
    return list(zip(a, b))
pairs([1, 2, 3])
flatten = chain.from_iterable
list(flatten([[1], [2, 3]]))
factorial = lambda n: reduce(mul, range(1, n + 1), 1)
factorial(20)
delays = take(6, map(partial(min, 30), (2 ** n for n in count())))
delays
[f'{step}:{who}' for step, who in zip(range(5), cycle(['ann', 'bob']))]
