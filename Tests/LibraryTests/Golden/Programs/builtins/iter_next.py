# iter and next: one value at a time.
it = iter('abc')
next(it), next(it), next(it), next(it, 'none left')
next(it)
list(iter([1, 2])), list(iter({'k': 1})), list(iter((1,))), sum(iter(range(4)))
numbers = [1, 2]
it = iter(numbers)
next(it)
numbers.append(3)
list(it), list(it)
numbers.append(4)
next(it, 'stays finished')
countdown = [3, 2, 1]
list(iter(countdown.pop, 1)), countdown
iter(it) is it, iter(numbers) is numbers
iter(5)
iter()
iter(5, 6)
iter(len, 1, 2)
next()
next([1])
next('abc')
next(iter([]), None, 1)
type(iter([])).__name__, type(iter('')).__name__, type(iter(())).__name__, type(iter({})).__name__, type(iter(set())).__name__, type(iter(range(1))).__name__, type(iter(len, 0)).__name__, type(iter({}.items())).__name__, type(reversed([])).__name__
d = {'a': 1, 'b': 2}
it = iter(d)
next(it)
d['c'] = 3
next(it)
