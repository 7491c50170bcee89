# Names of an enclosing function that have no value yet, or no more.
def outer():
    def inner():
        return later
    try:
        return inner()
    finally:
        later = 1

outer()
def early():
    def inner():
        return value
    inner()
    value = 1

early()
def comprehended():
    result = [missing for _ in range(1)]
    missing = 1
    return result

comprehended()
def lambdas():
    f = lambda: x
    del_me = f
    return del_me()
    x = 1

lambdas()
def assigned():
    def inner():
        nonlocal n
        n += 1
    inner()
    n = 0

assigned()
