tasks = ['backup', 'restore', 'scan']
tasks.append('replicate')
tasks
tasks.insert(1, 'validate')
tasks.extend(['archive', 'scan'])
tasks
tasks.remove('scan')
tasks.pop(), tasks.pop(0)
tasks
tasks.index('restore')
tasks.index('missing')
tasks.remove('missing')
[].pop()
tasks[10]
tasks[-1], tasks[1:3], tasks[::-1]
tasks[1:2] = ['a', 'b', 'c']
tasks
del tasks[0]
tasks
tasks.reverse()
tasks
tasks.sort()
tasks
tasks.sort(reverse=True)
tasks
tasks.count('a'), len(tasks), 'b' in tasks
copy = tasks.copy()
copy is tasks, copy == tasks
copy.clear()
copy, tasks
[1, 2] + [3], [0] * 3
[1, 2] < [1, 3], [1] < [1, 0], [] == []
[1, 'a'] < [1, 2]
numbers = [3, 1, 2]
sorted(numbers), sorted(numbers, reverse=True), numbers
sorted(['b', 'A', 'a'], key=str.lower)
sorted([1, 'a'])
max(numbers), min(numbers), sum(numbers)
max([])
first, *rest = numbers
first, rest
*start, last = 'abc'
start, last
a, b = [1, 2, 3]
a, b, c, d = [1, 2, 3]
numbers[1] = 99
numbers += [4, 5]
numbers
numbers[::2] = [0, 0]
numbers[::2] = [0, 0, 0]
numbers
