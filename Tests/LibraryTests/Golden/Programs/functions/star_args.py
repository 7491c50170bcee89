# Any number of positional arguments arrive as a tuple.
def total(*numbers):
    return len(numbers), sum(numbers), numbers

total()
total(1)
total(1, 2, 3)
total(*range(5))
total(*[1, 2], 3, *(4, 5))
total(*'')
def first_and_rest(first, *rest):
    return first, rest

first_and_rest(1)
first_and_rest(1, 2, 3)
first_and_rest(*'abc')
first_and_rest()
def joined(separator, *parts):
    return separator.join(str(part) for part in parts)

joined('/', 'api', 2, 'tasks')
joined('-', *joined('', *'xyz'))
total(*{'k': 1})
total(a=1)
