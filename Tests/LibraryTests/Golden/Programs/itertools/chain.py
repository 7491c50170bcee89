from itertools import chain
list(chain([1, 2], (3,), 'ab', {'k': 0}, range(2)))
list(chain())
pages = [{'items': [1, 2]}, {'items': []}, {'items': [3]}]
list(chain.from_iterable(page['items'] for page in pages))
sum(chain([1], [2]))
for element in chain('a', [1]):
    print(element)
flat = list(chain(*[[1, [2]], [3]]))
flat
chain([1]), type(chain())
lazy = chain([1], [2])
next(lazy), list(lazy), list(lazy)
list(chain(5))
list(chain([1], 5))
chain(x=1)
chain.from_iterable(5)
list(chain.from_iterable([1]))
chain.from_iterable()
chain([1])[0]
len(chain([1]))
next(chain())
