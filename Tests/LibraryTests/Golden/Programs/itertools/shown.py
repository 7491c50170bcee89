from itertools import count, repeat, islice, chain, cycle
count(), count(1), count(1, 2), count(0, -1), count(2.5), count(1, 0.5), count(10 ** 30)
repeat('x'), repeat([1], 2), repeat(repeat(1), 0)
counter = count(5)
next(counter)
counter
three = repeat('ab', 3)
next(three)
three
type(count()), type(repeat(1)), type(chain()), type(cycle([]))
count.__name__, chain.__name__, islice.__module__
isinstance(count(), count), isinstance(chain(), count)
bool(chain()), chain() == chain()
callable(chain), callable(chain())
iter(counter) is counter
list(islice(counter, 2)), next(counter)
5 in count(), 'c' in chain('ab', 'cd'), 'z' in chain('ab')
[*islice(cycle('ab'), 3)], {*chain([1], [2])}, (*repeat(0, 2),)
a, b, *rest = chain([1], [2, 3], [4])
a, b, rest
dict(chain({'a': 1}.items(), [('b', 2)]))
max(chain([3], [9, 1])), sorted(chain('ba', 'c')), sum(islice(count(1), 100))
print(*islice(count(), 4), sep='-')
'-'.join(chain('ab', ['cd']))
