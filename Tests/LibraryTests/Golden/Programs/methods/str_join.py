# join: many texts into one.
', '.join(['a', 'b']), ''.join('abc'), '-'.join(('x',)), ' '.join([]), '-'.join('abc'), ','.join({'k': 1, 'j': 2}), '\n'.join(str(n) for n in range(3)), ' & '.join(sorted({'b', 'a'}))
'/'.join(['', 'api', '2', 'tasks']), '&'.join(f'{k}={v}' for k, v in {'a': 1}.items()), b','.join([b'a', b'b'])
words = ['one', 'two', 'three']
', '.join(words[:-1]) + ' and ' + words[-1]
','.join([1, 2])
','.join(['a', None])
','.join(5)
','.join()
','.join('a', 'b')
','.join(['a', b'b'])
b','.join(['a'])
','.join(iterable=['a'])
5 .join(['a'])
','.join(map(str, [1, None, 2.5]))
