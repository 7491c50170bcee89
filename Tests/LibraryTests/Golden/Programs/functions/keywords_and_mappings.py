# Keywords in a row are evaluated before any of them is compared with a mapping's.
def call(*args, **kwargs):
    return args, kwargs


def note(value):
    print("value", value)
    return value


def show(attempt):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: call(1, **{"c": 1}, c=undefined))
show(lambda: call(note(1), **{"c": note(2)}, c=note(3), d=note(4)))
show(lambda: call(note(1), a=note(2), b=note(3), **{"a": note(4)}, c=note(5)))
show(lambda: call(a=1, **{"b": 2}, **{"c": 3}, d=4))
show(lambda: call(**{"b": 2}, **{"b": 3}, d=note(4)))
many = {f"name{number}": number for number in range(3000)}
show(lambda: len(call(**many, more=1)[1]))
show(lambda: len(dict(many, **many)))
show(lambda: call(**many, name7=1))
