# A row that has no order is refused about the two values that CPython's sort meets first.
def attempt(values, **order):
    try:
        print(sorted(values, **order))
    except TypeError as error:
        print(error)

numbers = [(place * 7919) % 1009 for place in range(300)]
for place, odd in ((0, None), (150, "x"), (299, None), (40, [1]), (64, ()), (130, None)):
    row = list(numbers)
    row[place] = odd
    attempt(row)
    attempt(row, reverse=True)
    attempt(sorted(numbers) + [odd] + sorted(numbers, reverse=True))
    attempt([(value, 1) if value != odd else (value, 2) for value in row])

# Runs that are in order already, falling ones and plateaus; equal values keep their order.
rows = []
for start in range(0, 400, 50):
    rows += range(start, start + 40)
    rows += range(start + 30, start, -1)
    rows += [start] * 20
print(sorted(rows) == [n for n in range(400) for _ in range(rows.count(n))])
pairs = [(value % 5, place) for place, value in enumerate(rows)]
print(sorted(pairs, key=lambda pair: pair[0]) == sorted(pairs))
print(sorted(pairs, key=lambda pair: pair[0], reverse=True)[:4])
print(sorted(pairs, reverse=True)[:4])

tasks = [("b", 2, None), ("a", 1, None), ("b", 1, {}), ("a", 0, [])]
print(sorted(tasks))
attempt(tasks + [("b", 1, [])])
print(sorted([(1.5, "b"), (1, "a"), (True, "c")]), sorted([("é", 1), ("e", 2), ("é", 0)]))
