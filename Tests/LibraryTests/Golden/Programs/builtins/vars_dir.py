# dir and vars: what there is to see.
'append' in dir([]), 'upper' in dir(''), 'keys' in dir({}), 'missing' in dir(5)
[name for name in dir([]) if not name.startswith('_')]
[name for name in dir({}) if not name.startswith('_')]
[name for name in dir(()) if not name.startswith('_')]
[name for name in dir(set()) if not name.startswith('_')]
[name for name in dir('') if not name.startswith('_')]
[name for name in dir(5) if not name.startswith('_')]
[name for name in dir(1.5) if not name.startswith('_')]
[name for name in dir(b'') if not name.startswith('_')]
[name for name in dir(range(1)) if not name.startswith('_')]
[name for name in dir(ValueError()) if not name.startswith('_')]
def f(): pass
f.note = 'x'
vars(f)
vars(5)
vars('a')
vars(1, 2)
dir(1, 2)
import math
'pi' in vars(math), 'sqrt' in dir(math)
defined = 1
'defined' in dir(), 'never' in dir(), 'defined' in vars()
