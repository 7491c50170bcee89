# Texts by index and slice.
word = 'python'
word[0], word[-1], word[1:3], word[:2], word[2:], word[-3:], word[:-3], word[::2], word[::-1], word[1:-1:2], word[10:], word[-100:2], word[3:1], word[None:None], word[True]
len(word), word * 2, word + '!', word[0].upper() + word[1:], word[:0] == ''
[word[i:i + 2] for i in range(0, len(word), 2)], list(word), [c for c in word if c not in 'aeiou']
word == word[::-1], 'level' == 'level'[::-1]
'日本語'[1], '😀a'[1], 'e\u0301'[0], 'a😀b'[::-1]
word[6]
word[-7]
word['a']
word[1.0]
word[None]
word[1:'a']
word[::0]
word[0] = 'J'
del word[0]
word[1, 2]
word[:1, 2]
