# FizzBuzz with rules that can be changed.
rules = {3: 'Fizz', 5: 'Buzz'}
def say(n, rules):
    return ''.join(word for divisor, word in rules.items() if n % divisor == 0) or str(n)

print(' '.join(say(n, rules) for n in range(1, 16)))
print(' '.join(say(n, {**rules, 7: 'Bang'}) for n in (7, 21, 35, 105, 106)))
[say(n, rules) for n in range(15, 31, 5)]
['FizzBuzz' if n % 15 == 0 else 'Fizz' if n % 3 == 0 else 'Buzz' if n % 5 == 0 else n for n in range(1, 6)]
count = {}
for n in range(1, 101):
    word = say(n, rules)
    key = word if not word.isdigit() else 'number'
    count[key] = count.get(key, 0) + 1

count
say(0, rules), say(7, {})
say(1, {0: 'zero'})
say('3', rules)
next(n for n in range(1, 1000) if say(n, {**rules, 7: 'Bang'}) == 'FizzBuzzBang')
