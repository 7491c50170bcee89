# Grouping words that have the same letters.
words = ['listen', 'silent', 'enlist', 'google', 'elbow', 'below', 'cat', 'act', 'tac', 'dog']
groups = {}
for word in words:
    groups.setdefault(''.join(sorted(word)), []).append(word)

for key, found in sorted(groups.items()):
    if len(found) > 1:
        print(key, '->', ', '.join(sorted(found)))

def is_anagram(a, b): return sorted(a.lower()) == sorted(b.lower())
is_anagram('Listen', 'Silent'), is_anagram('a', 'b')
def permutations(items):
    if len(items) <= 1:
        return [items]
    return [items[i] + rest for i in range(len(items)) for rest in permutations(items[:i] + items[i + 1:])]

permutations('abc')
len(permutations('abcde')), sorted(set(permutations('aab')))
def subsets(items):
    return [[]] if not items else [s for rest in subsets(items[1:]) for s in (rest, [items[0]] + rest)]

sorted(subsets([1, 2, 3]), key=lambda s: (len(s), s))
len(subsets(range(8)))
max(groups.values(), key=len), {len(g) for g in groups.values()} == {1, 2, 3}
is_anagram(1, 2)
