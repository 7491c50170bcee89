# all and any: the truth of many values, asked only as far as needed.
all([1, 'x', [0]]), all([1, 0]), all([])
any([0, '', None, 'x']), any([]), any([[]])
all('abc'), any({'': 1}), all(range(1, 5)), any(range(1))
def asked(n):
    print('asked', n)
    return n

any(asked(n) for n in (0, 2, 3))
all(asked(n) for n in (1, 0, 5))
scores = {'ann': 71, 'bob': 42}
all(score > 40 for score in scores.values())
any(name.startswith('c') for name in scores)
all(5)
any(None)
all()
any([1], [2])
all(iterable=[1])
any(1 / n for n in (0, 1))
