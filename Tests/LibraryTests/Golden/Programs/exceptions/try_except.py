# The first fitting handler runs, and the program goes on.
def convert(text):
    try:
        return int(text)
    except ValueError:
        return None

[convert(t) for t in ['1', 'x', ' 7 ', '']]
try:
    1 / 0
except ZeroDivisionError as error:
    print('caught', error)

try:
    {}['key']
except KeyError as error:
    print(repr(error), error.args[0])

try:
    [].pop()
except KeyError:
    print('wrong handler')

try:
    pass
except Exception:
    print('never')

try:
    missing_name
except NameError as error:
    print(error.name, '|', error)

print('still here')
