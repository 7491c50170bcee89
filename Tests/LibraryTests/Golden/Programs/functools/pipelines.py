from functools import reduce, partial, cache
from operator import itemgetter, add
def pipe(value, *functions):
    return reduce(lambda result, function: function(result), functions, value)
pipe(' Some Text ', str.strip, str.lower, str.split, partial(map, len), list)
only = lambda **wanted: partial(filter, lambda item: all(item.get(k) == v for k, v in wanted.items()))
tasks = [{'id': 1, 'state': 'ok'}, {'id': 2, 'state': 'bad'}, {'id': 3, 'state': 'ok'}]
pipe(tasks, only(state='ok'), partial(map, itemgetter('id')), list)
steps = {}
def collatz(n):
    steps[n] = steps.get(n, 0) + 1
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
collatz = cache(collatz)
[collatz(n) for n in (6, 7, 27)]
max(steps.values()), collatz.cache_info().hits > 0
total = partial(reduce, add)
total([1, 2, 3]), total(['a', 'b']), total([[1], [2]])
deep = reduce(lambda inner, key: {key: inner}, reversed(['a', 'b', 'c']), 'value')
deep
partial(partial(partial(max, 1), 5), 3)()
