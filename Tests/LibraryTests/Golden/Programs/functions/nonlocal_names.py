# nonlocal changes the nearest enclosing function's name.
def outer():
    x = 'outer'
    def middle():
        def inner():
            nonlocal x
            x = 'inner'
        before = x
        inner()
        return before, x
    return middle(), x

outer()
def shadows():
    x = 'outer'
    def middle():
        x = 'middle'
        def inner():
            nonlocal x
            x += '!'
        inner()
        return x
    return middle(), x

shadows()
def swap(a, b):
    def do():
        nonlocal a, b
        a, b = b, a
    do()
    return a, b

swap(1, 2)
def deleting():
    value = 1
    def drop():
        nonlocal value
        del value
    drop()
    return value

deleting()
