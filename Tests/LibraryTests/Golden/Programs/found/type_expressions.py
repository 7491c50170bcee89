# What annotations say is a value like any other, of a class in `types`.
len(list[0])
list[0] + 1
list[0] < 3
len(int | str)
(int | str).x
list[int].x
list[int].append
list[int].__name__, list[int].__class__, list[int].__origin__
iter(int | str)
[1][list[0]]
'a' + list[0]
import json
json.dumps(list[0])
json.dumps(int | None)
{list[int]: 1}[dict[str, int]]
type(list[0]), type(int | str)
repr(dict[str, list[int] | None]), list[int](range(2))
