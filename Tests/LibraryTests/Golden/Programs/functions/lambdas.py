# Small functions without a name.
square = lambda x: x * x
square(7)
square.__name__
(lambda: 'called')()
(lambda *a, **k: (a, k))(1, 2, x=3)
(lambda a, b=2, *, c=3: (a, b, c))(1, c=9)
sorted(['pear', 'fig', 'apple'], key=lambda word: (len(word), word))
max([(1, 'z'), (3, 'a'), (2, 'm')], key=lambda pair: pair[1])
list(map(lambda x, y: x + y, [1, 2], [10, 20]))
list(filter(lambda n: n % 2, range(7)))
compose = lambda f, g: lambda x: f(g(x))
compose(str, square)(12)
nested = lambda x: lambda y: lambda z: x + y + z
nested(1)(2)(3)
pick = lambda n: 'big' if n > 10 else 'small'
pick(5), pick(50)
(lambda x: x)()
square('a')
(lambda x: (y := x + 1, y * 2))(3)
