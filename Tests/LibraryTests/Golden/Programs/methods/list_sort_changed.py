# A key function that looks at the list, or changes it, while it is sorted.
numbers = [3, 1, 2]
seen = []

def look(number):
    seen.append(len(numbers))
    return number

numbers.sort(key=look)
numbers, seen

def change(number):
    numbers.append(number)
    return -number

numbers.sort(key=change)
numbers

def fail(number):
    return 1 / (number - 2)

numbers.sort(key=fail)
numbers
