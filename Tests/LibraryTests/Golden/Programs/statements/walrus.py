# Naming a value in the middle of an expression.
if (n := len('hello')) > 3:
    print('long:', n)

(y := 5)
y
[last := x, last * 2]
data = [3, 8, 1, 9]
[square for x in data if (square := x * x) > 10]
square
x
total = 0
[total := total + x for x in data]
total
values = iter(data)
while (value := next(values, None)) is not None:
    if value > 5:
        print('big', value)

def first_long(words):
    if any(len(found := word) > 4 for word in words):
        return found

first_long(['a', 'longer', 'longest'])
print(first_long(['a']))
f'{(w := 10)} {w:>5}'
print(w, (z := 3) + z)
(a := 1, b := 2)
a, b
while chunk := data[:2]:
    print(chunk)
    data = data[2:]

(lambda: (q := 3) * q)()
