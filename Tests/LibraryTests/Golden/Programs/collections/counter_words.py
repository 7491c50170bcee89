from collections import Counter
text = 'the quick brown fox jumps over the lazy dog the end'
counts = Counter(text.split())
counts
counts['the'], counts['cat']
counts.most_common(2)
for word, count in counts.most_common(3):
    print(f'{word:<6}{count:>3}')
sum(counts.values()), counts.total(), len(counts)
'cat' in counts, 'dog' in counts
sorted(counts)[:3]
max(counts, key=counts.get)
counts.update(['the', 'cat'])
counts['the'], counts['cat']
del counts['quick']
del counts['not there']
'quick' in counts
