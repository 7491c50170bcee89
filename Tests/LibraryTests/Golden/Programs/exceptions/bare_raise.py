# raise alone raises the error being handled, again.
def logged(action):
    try:
        action()
    except Exception as error:
        print('log:', repr(error))
        raise

logged(lambda: int('x'))
try:
    logged(lambda: [][0])
except IndexError as error:
    print('again:', error)

raise
def helper():
    raise

try:
    {}['k']
except KeyError:
    helper()

def outside():
    try:
        pass
    finally:
        raise

outside()
try:
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            int('x')
        except ValueError:
            pass
        raise
except Exception as error:
    print('the outer one:', error)
