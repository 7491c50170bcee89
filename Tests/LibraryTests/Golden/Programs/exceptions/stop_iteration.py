# Iterators end with StopIteration; loops take it as the end.
letters = iter('ab')
next(letters), next(letters)
next(letters)
next(letters, 'default')
def take(iterator, count):
    taken = []
    for _ in range(count):
        try:
            taken.append(next(iterator))
        except StopIteration:
            taken.append('end')
            break
    return taken

take(iter([1, 2]), 5)
def stops(x):
    if x > 2:
        raise StopIteration
    return x

list(map(stops, range(5)))
[stops(x) for x in range(5)]
list(stops(x) for x in range(5))
for x in map(stops, range(9)):
    print(x)

list(iter(lambda: stops(3), None))
