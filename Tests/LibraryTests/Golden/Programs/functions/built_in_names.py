# A built-in's name is a variable like any other as soon as somebody makes it one.
def shout(value):
    return str(value).upper() + '!'

shout('quiet')
str = lambda value: 'mine ' + repr(value)
shout(3)
del str
shout(3)
def takes(len):
    return len('four')

takes(lambda text: 'asked for ' + text)
def keeps():
    int = float
    return int('7')

keeps(), int('7')
def trade():
    global abs
    abs = max
    return -5

abs(trade())
abs(-5, 2)
del abs
abs(-5)
def late():
    print(bool(1))
    bool = list

late()
def inner():
    sorted = 'no function'
    def look():
        return sorted(3)
    return look()

inner()
repr = None
repr(1)
del repr
repr(1)
[hash for hash in (1, 2)], hash(3) == hash(3)
for ord in 'ab': pass

ord
ord('a')
