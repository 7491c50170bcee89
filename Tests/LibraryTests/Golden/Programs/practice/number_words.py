# Numbers in words.
small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split()
def words(n):
    if n < 0: return 'minus ' + words(-n)
    if n < 20: return small[n]
    if n < 100: return tens[n // 10] + ('-' + small[n % 10] if n % 10 else '')
    for size, name in [(10 ** 9, 'billion'), (10 ** 6, 'million'), (1000, 'thousand'), (100, 'hundred')]:
        if n >= size:
            rest = n % size
            joint = ' and ' if rest and rest < 100 else ' '
            return f'{words(n // size)} {name}' + (joint + words(rest) if rest else '')

for n in [0, 7, 13, 42, 100, 101, 999, 1000, 1066, 12345, 1000001, -5, 10 ** 12]:
    print(f'{n:>14,} {words(n)}')

max(range(100), key=lambda n: len(words(n))), sum(len(words(n).replace('-', '')) for n in range(1, 100))
def ordinal(n):
    suffix = 'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')
    return f'{n}{suffix}'

[ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)]
words(1.5)
words('5')
sorted(range(10), key=words)
