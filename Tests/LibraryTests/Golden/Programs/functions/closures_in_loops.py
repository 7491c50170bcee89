# Functions made in a loop share the loop's name; a default keeps its value.
late = [lambda: i for i in range(3)]
[f() for f in late]
early = [lambda i=i: i for i in range(3)]
[f() for f in early]
made = []
for word in ['a', 'b', 'c']:
    def say():
        return word
    made.append(say)

[f() for f in made]
word = 'changed'
[f() for f in made]
def powers(limit):
    table = {}
    for n in range(limit):
        table[n] = lambda x: x ** n
    return table

[f(2) for f in powers(4).values()]
def powers_bound(limit):
    def make(n):
        return lambda x: x ** n
    return {n: make(n) for n in range(limit)}

[f(2) for f in powers_bound(4).values()]
