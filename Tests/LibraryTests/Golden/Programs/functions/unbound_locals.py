# A name that is assigned anywhere in a function is local everywhere in it.
total = 10
def add(x):
    total += x
    return total

add(1)
def peek():
    print(total)
    total = 5

peek()
def maybe(flag):
    if flag:
        value = 'set'
    return value

maybe(True)
maybe(False)
def gone():
    value = 1
    del value
    return value

gone()
def loop():
    for item in []:
        pass
    return item

loop()
def deleted_twice():
    del nothing
    nothing = 1

deleted_twice()
total
