# Defaults are worked out once, when the function is made.
base = 10
def scaled(x, factor=base * 2):
    return x * factor

scaled(3)
base = 1000
scaled(3)
def noisy(tag):
    print('made', tag)
    return tag

def greet(name, greeting=noisy('greeting'), mark=noisy('mark')):
    return f'{greeting} {name}{mark}'

greet('Ann')
greet('Ann', 'Hi')
greet('Ann', mark='!')
hour = 9
show = lambda at=hour: at
hour = 10
show(), show(11)
scaled.__defaults__
greet.__defaults__
noisy.__defaults__
