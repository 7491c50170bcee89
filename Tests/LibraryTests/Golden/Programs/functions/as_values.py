# Functions in lists, in dicts, as arguments and as results.
def double(x): return x * 2
def increase(x): return x + 1
steps = [double, increase, str, len]
value = 5
for step in steps:
    value = step(value)
    print(step.__name__, value)

actions = {'+': lambda a, b: a + b, '*': lambda a, b: a * b, 'max': max}
{name: action(3, 4) for name, action in actions.items()}
actions['-'](1, 2)
def twice(f):
    return lambda x: f(f(x))

twice(double)(3), twice(twice(increase))(0)
def apply(f, *args, **kwargs):
    return f(*args, **kwargs)

apply(int, 'ff', base=16), apply(sorted, [3, 1, 2], reverse=True)
apply(double)
double == double, double is increase, double in steps
hash(double) == hash(double)
5(3)
'text'()
None()
actions()
