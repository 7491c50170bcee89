# Views of keys and items take part in what sets do, with anything that can be walked through.
def show(attempt):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


old = {"id": 1, 2: 2}
print((old.keys() | range(3)) == {"id", 0, 1, 2}, old.keys() & range(3), old.keys() - range(3))
print((old.keys() ^ range(3)) == {"id", 0, 1}, range(3) - old.keys(), old.keys() ^ old)
print(len(old.keys() | (letter for letter in "a")), len(old.items() | zip("a", "b")))
print(len(old.keys() | map(str, [1])), ([5] | old.keys()) == {5, "id", 2})

# What is compared by its parts needs no hash, unless it is kept.
one, two = {"tags": ["a"], "n": 1}, {"tags": ["a"], "n": 2}
show(lambda: {"c": []}.items() & {"b": 2}.items())
show(lambda: one.items() & two.items())
show(lambda: sorted(one.items() ^ two.items()))
show(lambda: one.items() == {"n": 1, "tags": ["a"]}.items())
show(lambda: one.items() - two.items())
show(lambda: one.items() | two.items())
show(lambda: old.items() & [("new", [])])
show(lambda: {"c": []}.items() & [])
show(lambda: {"c": []}.items().isdisjoint([("c", 1)]))
show(lambda: old.keys().isdisjoint(range(5)))
show(lambda: old.items() & [1, (1,), ("id", 1)])
show(lambda: old.keys() & [[]])

show(lambda: old.keys() | 5)
show(lambda: 5 | old.keys())
show(lambda: old.keys() & None)
show(lambda: None - old.keys())
show(lambda: old.values() | [1])
show(lambda: old.keys() == {"id", 2})
show(lambda: {"id", 2} == old.keys())
show(lambda: old.keys() == ["id", 2])
show(lambda: old.keys() != {2: 0, "id": 1}.keys())
show(lambda: old.values() == old.values())
