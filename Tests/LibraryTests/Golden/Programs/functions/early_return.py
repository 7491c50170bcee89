# Leaving a function from inside loops and conditions.
def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            return index
    return -1

find('abc', 'c'), find('abc', 'z')
def first_pair(rows, limit):
    for a in rows:
        for b in rows:
            if a != b and a + b == limit:
                return a, b

first_pair([1, 5, 9], 14)
print(first_pair([1, 5, 9], 100))
def grade(score):
    if score >= 90: return 'A'
    if score >= 80: return 'B'
    return 'C'

[grade(s) for s in (95, 80, 79)]
def until(limit):
    n = 1
    while True:
        if n > limit: return n
        n *= 3

until(50)
def several():
    return 1, *[2, 3], 4

several()
def starred(): return *range(3),
starred()
