# Guessing a number by halves, with the answers worked out.
def play(secret, low=1, high=100):
    guesses = []
    while low <= high:
        guess = (low + high) // 2
        guesses.append(guess)
        if guess == secret:
            return guesses
        if guess < secret:
            low = guess + 1
        else:
            high = guess - 1
    raise ValueError(f'{secret} is not there')

play(50), play(1), play(73)
max(len(play(n)) for n in range(1, 101))
play(101)
play('x')
counts = {}
for n in range(1, 101):
    tries = len(play(n))
    counts[tries] = counts.get(tries, 0) + 1

for tries in sorted(counts):
    print(f'{tries} {counts[tries]:>3} ' + '#' * (counts[tries] // 2))

def random_numbers(seed):
    state = seed
    def following(limit):
        nonlocal state
        state = (state * 1103515245 + 12345) % 2 ** 31
        return state % limit
    return following

roll = random_numbers(42)
[roll(6) + 1 for _ in range(10)]
deck = [rank + suit for suit in 'cdhs' for rank in 'A23456789TJQK']
for i in range(len(deck) - 1, 0, -1):
    j = roll(i + 1)
    deck[i], deck[j] = deck[j], deck[i]

len(set(deck)), deck[:5] != ['Ac', '2c', '3c', '4c', '5c'], sorted(deck)[0]
roll(0)
