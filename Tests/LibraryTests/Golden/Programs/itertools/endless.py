from itertools import count, cycle, repeat, islice
counter = count(10)
next(counter), next(counter)
counter
list(islice(count(5, 5), 4))
list(islice(count(0.5, 0.25), 3))
list(islice(count(10 ** 20, -1), 2))
count(), count(3), count(3, 2), count(1.5)
list(zip(count(1), 'abc'))
for number, letter in zip(count(start=100, step=10), 'xyz'):
    print(number, letter)
colors = cycle(['red', 'green'])
[next(colors) for _ in range(5)]
list(cycle([]))
list(repeat('x', 3)), repeat(5), repeat(5, 2), repeat('x', times=0)
list(map(pow, [2, 3, 4], repeat(2)))
left = repeat(None, 2)
next(left), left
dict(zip('ab', count()))
