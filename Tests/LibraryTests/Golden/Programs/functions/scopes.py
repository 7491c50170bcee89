# Where a name is looked up: here, around, in the session, among the built-ins.
name = 'session'
def here():
    name = 'here'
    def inside():
        return name
    return inside()

here(), name
def session():
    return name

session()
name = 'changed'
session()
def shadowing():
    len = lambda x: 'mine'
    return len([1, 2])

shadowing(), len([1, 2])
max = lambda *a: 'hidden'
max(1, 2)
del max
max(1, 2)
def parameter(name):
    name = name + '!'
    return name

parameter('given'), name
if True:
    made_in_if = 'still the session'

made_in_if
for index in range(2):
    made_in_loop = index

index, made_in_loop
