# What stands on the right may store something else under the name; what was there before counts.
word = 'a'
def change():
    global word
    word = 'something that is longer than a few bytes'
    return 'q'

word += change()
print(word)
number = 1
def raise_number():
    global number
    number = 10
    return 5

number += raise_number()
print(number)
def by_walrus():
    text, count, items = 'a', 1, [1]
    text += (text := 'b')
    count += (count := 7)
    items += (items := [2])
    return text, count, items

print(by_walrus())
def by_inner_function():
    text = 'some words that are longer than a few bytes'
    def inner():
        nonlocal text
        text = 'other words'
        return '!'
    text += inner()
    return text

print(by_inner_function())
def with_other_kinds():
    a, b, c, d = 5, 5, 2 ** 63 - 1, 7
    a += 0.5
    b += True
    c += 1
    d //= 2
    return a, b, c, d

print(with_other_kinds())
def wrong():
    count = 1
    count += 'x'

wrong()
def unbound():
    count += 1

unbound()
