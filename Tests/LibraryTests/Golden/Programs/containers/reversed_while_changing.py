# `reversed` looks at what is there when it comes to it.
import collections


def show(attempt):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


row = [1, 2, 3]
back = reversed(row)
row.clear()
print(list(back), list(back))

row = [1, 2, 3]
back = reversed(row)
del row[0]
print(list(back))

row = [1, 2, 3, 4]
back = reversed(row)
print(next(back))
row[0] = "x"
row.append(5)
print(list(back), type(back))

table = {"a": 1, "b": 2}
back = reversed(table)
table["c"] = 3
show(lambda: next(back))
show(lambda: next(back))

back = reversed(table.items())
table["a"] = 10
print(list(back), list(back), type(back))
print(list(reversed(table)), list(reversed(table.values())), type(reversed(table)))

queue = collections.OrderedDict.fromkeys("abc")


def move_each():
    for key in queue:
        queue.move_to_end(key)


def move_to_front():
    for key in queue:
        queue.move_to_end("a", last=False)


def set_each():
    for key in queue:
        queue[key] = 1
    return queue


show(move_each)
print(list(queue))
show(move_to_front)
show(set_each)
print(list(reversed(queue)), list(reversed(queue.items())))
