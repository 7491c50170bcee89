# Binary search, and where a value would go.
def search(items, wanted):
    low, high, steps = 0, len(items) - 1, 0
    while low <= high:
        steps += 1
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle, steps
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1, steps

squares = [n * n for n in range(100)]
search(squares, 49), search(squares, 50), search([], 1), search(['a', 'c', 'e'], 'c')
def place(items, value):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < value: low = middle + 1
        else: high = middle
    return low

grades = [60, 70, 80, 90]
['FDCBA'[place(grades, score + 1)] for score in (55, 60, 75, 89, 90, 100)]
def insert_sorted(items, value):
    items.insert(place(items, value), value)

row = []
for value in [3, 1, 2, 2, 0]:
    insert_sorted(row, value)
    print(row)

search(squares, 'x')
