# Lists, sets and dicts written as what they contain.
[n * n for n in range(5)]
[n for n in range(20) if n % 2 if n % 3 == 0]
[(a, b) for a in 'xy' for b in range(2)]
[(a, b) for a in range(3) for b in range(a)]
[[r * c for c in range(3)] for r in range(2)]
{word: len(word) for word in ['a', 'bb']}
{v: k for k, v in {'a': 1, 'b': 2}.items()}
sorted({n % 3 for n in range(10)})
[x if x > 1 else -x for x in range(4)]
[c for row in ['ab', 'c'] for c in row if c != 'b']
[i for i in range(5) if i not in (1, 3)]
{k: [v for v in vs if v] for k, vs in {'p': [0, 1], 'q': []}.items()}
matrix = [[1, 2, 3], [4, 5, 6]]
[[row[i] for row in matrix] for i in range(3)]
[f(2) for f in (abs, str, lambda x: x * 3)]
[x for x in [1, 2] for x in [x * 10, x * 100]]
[undefined for _ in []]
[undefined for _ in [1]]
[x for x in 5]
{[]: 1 for _ in [1]}
{[1] for _ in [1]}
dict.fromkeys([x for x in 'ab'], 0)
