from collections import defaultdict
words = ['apple', 'avocado', 'banana', 'blueberry', 'cherry']
groups = defaultdict(list)
for word in words:
    groups[word[0]].append(word)
groups
dict(groups)
groups['z']
'z' in groups, 'y' in groups
groups.get('y'), 'y' in groups
lengths = defaultdict(int)
for word in words:
    lengths[len(word)] += 1
lengths
sorted(lengths.items())
unique = defaultdict(set)
for word in words:
    unique[len(word)].update(word[:2])
{key: sorted(value) for key, value in unique.items()}
for key in sorted(groups):
    print(key, len(groups[key]))
