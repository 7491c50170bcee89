tasks = [{'id': n, 'state': s} for n, s in enumerate(['started', 'paused', 'started', 'completed'], start=1)]
tasks
[t['id'] for t in tasks if t['state'] == 'started']
{t['state'] for t in tasks} == {'started', 'paused', 'completed'}
sorted({t['state'] for t in tasks})
{state: sum(1 for t in tasks if t['state'] == state) for state in ['started', 'paused']}
[(x, y) for x in range(3) for y in range(x)]
[[row * col for col in range(1, 4)] for row in range(1, 4)]
[x if x % 2 else -x for x in range(6)]
[n for n in range(30) if n % 2 == 0 if n % 3 == 0]
sum(n * n for n in range(10))
list(map(str, range(3))), list(filter(None, [0, 1, '', 'a', None]))
dict((t['id'], t['state']) for t in tasks)
[letter for word in ['ab', 'cd'] for letter in word]
', '.join(f"{t['id']}={t['state']}" for t in tasks)
max(tasks, key=len)
[y := 5, y ** 2]
[missing for t in tasks]
[t['name'] for t in tasks]
t
(n for n in range(3)).__class__
