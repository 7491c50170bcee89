# Methods taken from their object, and from their type.
shout = 'hello'.upper
shout()
add = [].append
numbers = []
push = numbers.append
for n in range(3):
    push(n)

numbers
str.upper('abc')
list(map(str.strip, [' a ', 'b ']))
sorted(['b', 'A', 'c'], key=str.lower)
str.join('-', ['a', 'b'])
dict.get({'a': 1}, 'b', 2)
list.append(numbers, 'x')
numbers
str.upper()
str.upper(5)
list.append({}, 1)
'abc'.upper.__name__, str.upper.__name__
'abc'.missing()
numbers.push(1)
(5).bit_length(), (255).to_bytes(2, 'big')
