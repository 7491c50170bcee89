# Counting words, letters and lengths in a text.
text = """The harbour was quiet in April, and the boats were sleeping.
The boats were old; the harbour was not. Was it still April?"""
words = [w.strip('.,;?!').lower() for w in text.split()]
len(words), len(set(words))
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1

for word, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:6]:
    print(f'{word:<8}{n:>3} {"*" * n}')

by_length = {}
for word in sorted(set(words)):
    by_length.setdefault(len(word), []).append(word)

{length: by_length[length] for length in sorted(by_length)}
letters = sorted((c for c in text.lower() if c.isalpha()))
most = max(sorted(set(letters)), key=letters.count)
most, letters.count(most)
''.join(sorted(set(letters)))
[w for w in sorted(set(words)) if counts[w] == 1]
' '.join(w.capitalize() for w in words[:5])
text.count('was'), text.lower().count('was'), text.index('old'), text[-6:]
average = sum(map(len, words)) / len(words)
f'{average:.2f}'
