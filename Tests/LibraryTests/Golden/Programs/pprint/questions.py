import pprint
pprint.isreadable([1, 'a', None]), pprint.isreadable(print), pprint.isrecursive([1])
loop = [1]
loop.append({'again': loop})
pprint.isreadable(loop), pprint.isrecursive(loop)
pprint.saferepr({'b': [1, 'x' * 100], 'a': (None,)})
pprint.pformat([1, {'z': 1, 'a': 2}], sort_dicts=False)
pprint.pprint([[1, [2, [3]]]], depth=2)
pprint.isreadable()
