# Sets of what has the same hash in every run stand in CPython's order.
hash(''), hash(b''), hash((1, (2, 3.5), True)), hash(('', b''))
hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([(1, 2), '', 2 ** 70]))
{(1, 2), (3, 4), (0, 0)}, {(9,), (1,), (5,)}
set([(i, i * i) for i in range(8)])
{frozenset([1]), frozenset([2]), frozenset()}
frozenset([6]) | {''}, {'', 6, 7}, {b'', 0}
[pair for pair in {(1, 2), (2, 1), (3, 3)}]
{frozenset([(n, n + 1) for n in range(k)]): k for k in range(3)}[frozenset()]
{(k, v) for k, v in {1: 2, 3: 4, 5: 6}.items()} - {(3, 4)}
