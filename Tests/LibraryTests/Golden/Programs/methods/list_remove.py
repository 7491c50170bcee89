# Lists that shrink: pop, remove, clear and del.
items = list('abcabc')
items.pop(), items.pop(0), items.pop(-2), items
items.remove('b'), items
items.remove('zz')
items.pop(10)
items.pop('a')
items.pop(1.0)
items.pop(1, 2)
items.remove()
items.clear(1)
items.clear(), items
items.pop()
items.remove(None)
[1, 2, 3].pop(True)
numbers = [5, 3, 5.0, True, 1]
numbers.remove(5), numbers
numbers.remove(1), numbers
queue, done = ['a', 'b', 'c'], []
while queue:
    done.append(queue.pop(0).upper())

done, queue
kept = [n for n in [4, 7, 10] if n % 2 == 0]
kept
