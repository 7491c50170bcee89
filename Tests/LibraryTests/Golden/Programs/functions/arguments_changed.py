# Assigning to a parameter is local; changing its object is not.
def reassign(items):
    items = [0]
    return items

def change(items):
    items.append('added')

mine = [1]
reassign(mine), mine
change(mine)
mine
def drain(queue):
    while queue:
        print(queue.pop(0), end=' ')
    print()

jobs = ['a', 'b']
drain(jobs[:])
jobs
drain(jobs)
jobs
def extend(text, items, more):
    text += '!'
    items += [1]
    more = more + [1]
    return text, items, more

t, i, m = 'x', [], []
extend(t, i, m)
t, i, m
def spread(*args):
    args += (1,)
    return args

spread(0)
