# global reaches past every function to the session's own names.
count = 0
def bump():
    global count
    count += 1
    return count

bump(), bump(), count
def define():
    global fresh
    fresh = 'made inside'

fresh
define()
fresh
def nested():
    count = 'local'
    def inner():
        global count
        count = 99
        return count
    return inner(), count

nested(), count
def remove():
    global fresh
    del fresh

remove()
fresh
remove()
def loops():
    global last
    for last in range(3):
        pass

loops()
last
