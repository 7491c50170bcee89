# Sorting by hand: bubble, insertion, quick and merge.
def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    return items

def insertion(items):
    result = []
    for item in items:
        place = len(result)
        while place and result[place - 1] > item:
            place -= 1
        result.insert(place, item)
    return result

def quick(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])

def merge(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right, result = merge(items[:middle]), merge(items[middle:]), []
    while left and right:
        result.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return result + left + right

data = [5, 2, 9, 1, 5, 6, -3, 0]
for sort in (bubble, insertion, quick, merge):
    print(f'{sort.__name__:<10}', sort(data), sort([]) == [], sort(list('python')) == sorted('python'))

quick([1, 'a'])
data
