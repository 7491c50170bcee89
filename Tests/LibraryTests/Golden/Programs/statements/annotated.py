# Annotated names at the prompt: with and without a value.
count: int = 3
count
label: str
label
label: str = 'x'
label
anything: 'not even evaluated' = 1
anything
broken: undefined_type = 1
broken
items: list = []
items.append(1)
items
d = {}
d['key']: int = 5
d
d['other']: int
d
(parenthesised): int = 7
parenthesised
wrong: int = 'text'
wrong
pair: tuple = 1, 2
pair
limit: int = undefined_value
limit
def f():
    x: int = 1
    y: str
    return x

f()
