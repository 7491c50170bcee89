# hash and id: equal values have equal hashes; one object has one id.
hash(5), hash(5.0), hash(True), hash(0), hash(-1), hash(-2), hash(2 ** 61), hash(2 ** 61 - 1), hash(1.5)
hash(float('inf')), hash(float('-inf')), hash(10 ** 20), hash(-5.5), hash(2 ** 0.5)
hash('a') == hash('a'), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None)
hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(len) == hash(len)
hash([])
hash({})
hash(set())
hash((1, []))
hash(((), {}))
hash()
hash(1, 2)
{[1]: 2}
{(1, [2]): 3}
a = []
b = a
id(a) == id(b), id(a) == id([]), isinstance(id(a), int)
id()
id(1, 2)
hash(range(3)) == hash(range(0, 3, 1))
