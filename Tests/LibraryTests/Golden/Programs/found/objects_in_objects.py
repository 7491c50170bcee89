# Objects in objects, 100,000 deep or in themselves: compared, written and let go of.
import collections
import itertools
import operator


def show(attempt):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__)


one, two = collections.deque(), collections.deque()
one.append(one)
two.append(two)
show(lambda: one == two)
show(lambda: one < two)
show(lambda: one in [two])

one, two = collections.Counter(), collections.Counter()
one[1], two[1] = one, two
show(lambda: one == two)
show(lambda: one <= two)


def nested(make, depth=100_000):
    value = other = make(1)
    for _ in range(depth):
        value, other = make(value), make(other)
    return value, other


for make in (slice, lambda x: collections.deque([x]), lambda x: collections.Counter({1: x})):
    one, two = nested(make)
    show(lambda: one == two)
    show(lambda: one < two)
    show(lambda: one in [two])
one, two = nested(lambda x: collections.Counter({1: x}), 10)
show(lambda: one == two)
show(lambda: one <= two)
for make in (operator.itemgetter, lambda x: operator.methodcaller("a", x)):
    one, two = nested(make)
    show(lambda: len(repr(one)))
for make in (ValueError, lambda x: list[x], lambda x: dict[str, x], lambda x: operator.methodcaller("a", b=x)):
    one, two = nested(make)
    one = two = None
last = None
for number in range(100_000):
    error = ValueError(number)
    error.__cause__ = last
    last = error
error = last = None

show(lambda: next(itertools.combinations_with_replacement([1], 10**12)))
one, two = collections.deque([1, 2]), collections.deque([1, 3])
print(one < two, one == two, one > two, one <= one, one == collections.deque([1, 2]), one != [1, 2])
print(slice(1, 2) < slice(1, 3), slice(1) == slice(None, 1), slice(1) == 1)
Counter = collections.Counter
print(Counter("ab") <= Counter("aab"), Counter("ab") == Counter("ba"), Counter(a=0) == Counter())
print(Counter(a=1) < Counter(a=2, b=1), Counter(a=-1) < Counter(), Counter(a=1) > Counter(a=1))
show(lambda: one < [1])
show(lambda: slice(1) < 1)
show(lambda: slice(1) < slice("a"))
print(operator.itemgetter(1, "a"), operator.methodcaller("f", 1, k="x"), operator.itemgetter([1, {2: 3}]))
print(("a" * 10**6).find("a" * 5 * 10**5 + "b"), ("ab" * 10**5 + "c").find("abc"), "aXbX".find("X", 2))
one, two = nested(lambda x: list[x])
show(lambda: one == two)
one = Counter()
one["a"] = one
show(lambda: one + one)
show(lambda: one - one)
show(lambda: one.update(one))
