# Positional parameters, given by place and by name.
def area(width, height):
    return width * height

area(3, 4)
area(width=3, height=4)
area(3, height=4)
area(height=4, width=3)
area(*[5, 6])
area(**{'height': 2, 'width': 9})
area(*[5], **{'height': 7})
def nothing():
    pass

print(nothing())
nothing() is None
def bare_return(x):
    if x:
        return
    return 'reached'

bare_return(1), bare_return(0)
