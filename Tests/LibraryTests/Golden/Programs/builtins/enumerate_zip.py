# enumerate and zip: counting along, and several side by side.
list(enumerate('ab')), list(enumerate('ab', 1)), list(enumerate([], 5)), list(enumerate('a', start=-1))
list(zip('ab', [1, 2])), list(zip('abc', [1])), list(zip()), list(zip('ab')), list(zip('ab', range(9), (True, False)))
list(zip(*[(1, 'a'), (2, 'b')]))
for number, (name, score) in enumerate(zip(['x', 'y'], [3, 4]), 1):
    print(number, name, score)

dict(zip(['k', 'j'], [1, 2]))
list(zip('ab', 'cd', strict=True))
list(zip('ab', 'c', strict=True))
list(zip('a', 'cd', strict=True))
list(zip('ab', 'cd', 'e', strict=True))
list(zip([], 'a', strict=True))
e = enumerate('abc')
next(e), next(e), list(e), list(e)
enumerate()
enumerate(5)
enumerate('a', 'b')
enumerate('a', 1.5)
enumerate('a', 1, 2)
zip(5)
zip('a', None)
zip('a', sharp=True)
iter(e) is e, type(zip()).__name__, type(e).__name__
