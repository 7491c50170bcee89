# A function keeps the names of the place it was made in.
def adder(amount):
    def add(value):
        return value + amount
    return add

add5, add10 = adder(5), adder(10)
add5(1), add10(1), add5(add10(0))
def counter(start=0):
    count = start
    def advance(step=1):
        nonlocal count
        count += step
        return count
    return advance

left, right = counter(), counter(100)
left(), left(), right(), left(5), right(-1)
def pair(value):
    def get():
        return value
    def put(new):
        nonlocal value
        value = new
    return get, put

get, put = pair('old')
get()
put('new')
get()
add5.__name__, get.__name__, put.__qualname__
