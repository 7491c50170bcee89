# Raising classes, instances and things that are neither.
raise ValueError
raise ValueError()
raise ValueError('text')
raise ValueError('two', 'values')
raise ValueError(None)
raise KeyError('name')
raise KeyError
raise KeyError('a', 1)
raise Exception
raise Exception([1, 2])
raise 'text'
raise 5
raise None
raise int
raise StopIteration
raise StopIteration('value')
raise OSError(2, 'No such thing')
raise OSError(2, 'No such thing', 'name.txt')
raise OSError('only text')
raise NotImplementedError
raise AssertionError('by hand')
raise ValueError(text='x')
raise (ValueError, TypeError)
raise undefined_error('x')
raise ValueError('one') if 1 else TypeError('two')
