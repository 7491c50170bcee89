# What is made in a comprehension is named after it.
print([lambda: letter for letter in "a"][0].__qualname__, {1: lambda: 0 for _ in "a"}[1].__qualname__)


def outer():
    inner = [[lambda: 1 for _ in "a"] for _ in "a"][0][0]
    return [
        [lambda: letter for letter in "a"][0],
        list((lambda: letter) for letter in "a")[0],
        {(lambda: 1) for _ in "a"}.pop(),
        inner,
        lambda: [lambda: 1],
    ]


print([function.__qualname__ for function in outer()])
print(outer()[-1]()[0].__qualname__)
