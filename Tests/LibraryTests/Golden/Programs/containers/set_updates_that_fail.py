# An update that fails half way keeps what it did before.
def show(attempt):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


seen = {0}
show(lambda: seen.update([1], 5))
print(seen)
show(lambda: seen.update([2, [], 3]))
print(seen)
show(lambda: seen.difference_update([1, []], [0]))
print(seen)
show(lambda: seen.difference_update([0], {2}))
print(seen)

seen = {1, 2}
seen.update(seen)
seen.update({3: 1}, (4,), [5])
print(seen)
seen.difference_update([1], seen)
print(seen)
