from functools import partial
binary = partial(int, base=2)
binary('101'), binary('1111')
binary
square = partial(pow, exp=2)
square(9)
def greet(greeting, name, mark='!'):
    return f'{greeting}, {name}{mark}'
hello = partial(greet, 'Hello')
hello('Ann'), hello('Bob', mark='?')
loud = partial(hello, mark='!!!')
loud('Cid')
loud.args, loud.keywords, loud.func is greet
partial(print, 'a', sep='-')('b', 'c')
partial(max, 1, 2)
partial(max, 1)(5, 3), partial(max, 1, 2)()
list(map(partial(pow, 2), range(5)))
sorted(['bb', 'a'], key=partial(len))
callable(hello), type(hello)
hello.note = 'kept'
hello.note, hello.__dict__
partial()
partial(5)
hello()
hello('a', 'b', 'c')
hello('a', name='b')
binary('x')
binary(base=2)
hello.func = 3
hello.foo
