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
min(dict[0]), [*list[int]], list(zip(list[int], 'x'))
type(iter(list[int])), next(iter(list[int])).__unpacked__, list[int].__unpacked__, list(next(iter(list[int])))
list[int] == list[int], list[int] == list[str], next(iter(list[int])) == list[int], list[int] in [list[int]]
{list[int]: 1}[list[int]], list[int].__parameters__, tuple[()], dict[str, list[int]].__args__
list[int][0]
sum(list[int])
isinstance(5, list[int])
isinstance(5, (int, list[int])), isinstance(5, int | list[int])
isinstance(5, str | list[int])
issubclass(int, str | list[int])
(int | str) == (str | int), (int | None) == (None | int), (int | str) == (int | bytes), {int | str: 1}[str | int]
(int | str) < (int | str)
