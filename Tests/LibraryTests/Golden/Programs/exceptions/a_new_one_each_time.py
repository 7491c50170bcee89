# Each failure has an exception of its own, with its own notes and arguments.
import datetime
import math


def area(radius):
    return math.sqrt(radius)


failures = []
for radius in (-1, -4):
    try:
        area(radius)
    except ValueError as error:
        error.args = (radius,)
        failures.append(error)
print(failures, failures[0] is failures[1])

try:
    math.sqrt(-1)
except ValueError:
    try:
        math.log(-1)
    except ValueError as error:
        print(repr(error.__context__))

day = datetime.timedelta(1)
for attempt in (lambda: day / 0, lambda: day // datetime.timedelta(0), lambda: math.exp(1e9)):
    failures = []
    for _ in range(2):
        try:
            attempt()
        except Exception as error:
            failures.append(error)
    print(failures, failures[0] is failures[1])
