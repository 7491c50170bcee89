# What a function hands back, whichever way it is left.
def first_even(numbers):
    for number in numbers:
        if number % 2 == 0:
            return number
    else:
        return 'none'

first_even([1, 3, 4, 5]), first_even([1, 3])
def silent():
    pass

def bare(flag):
    if flag:
        return
    return 'went on'

silent(), bare(True), bare(False)
def cleaned(log):
    try:
        return log
    finally:
        log.append('cleaned')

cleaned([1])
def overruled():
    try:
        return 'try'
    finally:
        return 'finally'

def rescued():
    try:
        raise ValueError('lost')
    finally:
        return 'kept'

overruled(), rescued()
def broken_off():
    while True:
        try:
            return 'inside'
        finally:
            break
    return 'after'

def gone_on():
    seen = []
    for number in range(3):
        try:
            return seen
        finally:
            seen.append(number)
            continue
    return seen

broken_off(), gone_on()
def nested():
    try:
        try:
            return 1
        finally:
            1 / 0
    except ZeroDivisionError:
        return 'divided'

nested()
def counted(n):
    while n:
        n -= 1
        if n == 2:
            return n
    else:
        return 'all'

counted(5), counted(1)
def from_with(path):
    with open(path, 'w') as file:
        return file
    return 'never'

from_with('/dev/null').closed
def pairs(n):
    return [(a, b) for a in range(n) for b in range(a) if (lambda x: x % 2)(a + b)]

pairs(4)
def deep(n):
    return deep(n - 1) + [n] if n else []

len(deep(300)), deep(4)
def late_failure():
    try:
        return undefined_name
    except NameError as error:
        return type(error).__name__
    finally:
        print('finally')

late_failure()
def unlucky():
    for number in [3, 0]:
        print(6 // number)
    return 'unreached'

unlucky()
