# Keys are swapped while a loop goes through them: the size stays
def swap(size):
    fields = {number: 0 for number in range(size)}
    seen = []
    try:
        for key in fields:
            seen.append(key)
            del fields[key]
            fields[100 * len(seen)] = 1
            if len(seen) > 100: break
    except RuntimeError as error:
        return len(seen), str(error)
    return len(seen), 'end'

for size in range(14): print(size, swap(size))

def swap_last(size):
    fields = {str(number): 0 for number in range(size)}
    seen = []
    try:
        for key, value in fields.items():
            seen.append(key)
            fields.popitem()
            fields['new' + key] = 1
            if len(seen) > 100: break
    except RuntimeError as error:
        return seen, str(error)
    return seen, 'end'

for size in range(8): print(size, swap_last(size))

def swap_once(size, place, gone):
    fields = dict.fromkeys(range(size))
    seen = []
    try:
        for key in fields:
            seen.append(key)
            if key == place:
                del fields[gone]
                fields['x'] = 1
                str(fields), list(fields), list(fields.items())
    except RuntimeError as error:
        return seen, str(error)
    return seen, 'end'

for size in range(1, 13):
    for place in {0, size // 2, size - 1}: print(size, place, swap_once(size, place, place), swap_once(size, place, 0))

fields = {'a': 1, 'b': 2}
for value in fields.values():
    del fields['a']
    fields['c'] = 3
fields
it = iter(fields)
next(it)
fields['d'] = 4
next(it)
del fields['d']
next(it)
next(it)
next(it, 'end')
it = iter({})
next(it, 'end')
for key in fields: fields[key] = 0
for key in fields: fields[key + 'x'] = 0
for key in fields: del fields[key]
fields
work = {number: number for number in range(20)}
for number in range(17): del work[number]
work, len(work), list(work.items()), list(reversed(work)), next(iter(work)), 3 in work, 18 in work
work.popitem(), work.popitem()
work[1] = 'one'
work, work.copy(), {**work}, dict(work), work == {17: 17, 1: 'one'}
del work[1]
work[2] = 'two'
work.update({3: 'three'})
work.pop(17), work, list(work), list(work.values()), work.popitem(), work
for number in range(50):
    work[number] = number
    del work[number]
work, len(work)
work['x'] = 1
work
work.clear()
work['y'] = 2
work, work.popitem(), work
queue = dict.fromkeys(range(5))
for number in range(5, 60):
    queue[number] = None
    del queue[next(iter(queue))]
queue

fields = {1: 1}
it = iter(fields)
next(it)
del fields[1]
fields[2] = 2
next(it)
next(it)
names = {1, 2}
it = iter(names)
names.add(3)
next(it)
names.remove(3)
next(it)
it = iter(names)
list(it)
names.add(4)
next(it, 'end')

# A tuple in a tuple in a tuple
deep = ()
for _ in range(20000): deep = (deep, 1)
hash(deep) == hash(deep), hash((deep,)) == hash(deep), {deep: 1}[deep], deep in {deep}
nest = ()
for _ in range(2000): nest = (nest,)
hash(nest), hash((1, (2, nest), 'a' and 3))
