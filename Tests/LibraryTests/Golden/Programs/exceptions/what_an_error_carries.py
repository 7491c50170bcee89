# Attributes that a class of exceptions always has, those that keywords give, and new arguments.
def show(attempt):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


for error in (OSError("x"), ConnectionError("a"), FileNotFoundError(), OSError(2, "no", "f")):
    print(error.errno, error.strerror, error.filename, error.filename2)

error = NameError("x", name="q")
print(error.name, error)
error = AttributeError("a", obj=5, name="q")
print(error.obj, error.name, error)
show(lambda: NameError("x", foo=1))
show(lambda: AttributeError(foo=1))
show(lambda: UnboundLocalError(x=1))
show(lambda: ValueError(x=1))

error = ValueError()
error.args = "ab"
print(error.args)
error.args = {1: 2}
print(repr(error))
error.args = (number for number in range(2))
print(error.args)
show(lambda: setattr(error, "args", 5))
print(error.args)
