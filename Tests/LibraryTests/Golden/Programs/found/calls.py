# What can't be called says so, whatever it is given.
True(**{2: 'e'})
None(*[1], **{3: 4})
'x'(a=1, **{1: 2})
len(**{2: 'e'})
(lambda **names: names)(**{'a': 1}, **{1: 2})
