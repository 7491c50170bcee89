from itertools import combinations, permutations, product, combinations_with_replacement
list(combinations('ABCD', 2))
list(permutations([1, 2, 3]))
list(permutations('abc', 2))
list(product('ab', [1, 2]))
list(product([0, 1], repeat=3))
list(combinations_with_replacement('abc', 2))
list(combinations('abc', 0)), list(combinations('ab', 3)), list(permutations('ab', 0)), list(permutations('ab', 3))
list(product()), list(product('ab', [])), list(product('ab', repeat=0))
len(list(combinations(range(8), 3))), len(list(permutations(range(5))))
for suit, rank in product(['hearts', 'spades'], ['ace', 'king']):
    print(f'{rank} of {suit}')
[''.join(letters) for letters in permutations('abc')]
max(combinations([3, 9, 4], 2), key=sum)
sorted(set(permutations('aab')))
combinations('ab', 2)
list(combinations({'x': 1, 'y': 2}, 2))
