from itertools import islice, pairwise, count
list(islice('ABCDEFG', 2)), list(islice('ABCDEFG', 2, 4)), list(islice('ABCDEFG', 2, None)), list(islice('ABCDEFG', 0, None, 2))
list(islice(count(), 5, 20, 5))
numbers = iter(range(10))
list(islice(numbers, 3)), list(islice(numbers, 3)), list(numbers)
list(islice('ab', 10)), list(islice('ab', 5, 10)), list(islice('ab', 0)), list(islice('abc', None))
list(pairwise([1, 4, 9, 16])), list(pairwise('a')), list(pairwise([]))
[b - a for a, b in pairwise([1, 4, 9, 16])]
def batches(iterable, size):
    source = iter(iterable)
    result = []
    while batch := list(islice(source, size)):
        result.append(batch)
    return result
batches('abcdefg', 3)
islice('abc')
islice('abc', -1)
islice('abc', 'x')
islice('abc', 'x', 1)
islice('abc', 0, 2, 0)
islice('abc', 0, 2, 'x')
islice('abc', 0, 2, 1, 5)
islice(5, 1)
islice('abc', stop=2)
pairwise()
pairwise(5)
pairwise('ab', 'c')
