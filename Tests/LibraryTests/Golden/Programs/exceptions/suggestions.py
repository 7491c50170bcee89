# Names that are nearly those that were meant.
total = 3
totl
pritn('x')
f__name__
'abc'.uper()
[].apend(1)
