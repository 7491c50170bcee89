[1, 2].__len__(), 'abc'.__len__(), {1: 2}.__len__(), (1,).__len__(), {1}.__len__(), range(3).__len__()
[1, 2].__contains__(1), 'abc'.__contains__('b'), {1: 2}.__contains__(3)
[1, 2].__getitem__(0), 'abc'.__getitem__(1), {1: 2}.__getitem__(1)
list([1, 2].__iter__()), [1].__iter__().__next__()
[1].__add__([2]), 'a'.__add__('b'), (1).__add__(2), (1).__add__('a'), (1.5).__add__(1), (1).__radd__(2)
(7).__sub__(2), (7).__rsub__(2), (7).__floordiv__(2), (7).__mod__(4), (2).__pow__(5), (7).__truediv__(2)
[1].__mul__(3), 'ab'.__mul__(2), 'a %s'.__mod__('b'), {1}.__and__({1, 2}), {1}.__or__([2])
(6).__and__(3), (6).__or__(1), (6).__xor__(3), (1).__lshift__(4), (16).__rshift__(2)
(1).__eq__(1), (1).__eq__('a'), 'a'.__eq__('a'), [1].__eq__([1]), [1].__eq__((1,)), (1).__ne__(2)
(1).__lt__(2), 'a'.__lt__('b'), 'a'.__lt__(1), {}.__eq__({}), {}.__lt__({}), [1].__ge__([0])
(5).__str__(), 'a'.__repr__(), [1].__repr__(), None.__repr__(), (1.5).__str__()
(5).__hash__() == hash(5), 'a'.__hash__() == hash('a'), [].__hash__, {}.__hash__
(0).__bool__(), (5).__bool__(), None.__bool__(), (5).__int__(), (5).__float__(), (1.9).__int__()
(-5).__abs__(), (5).__neg__(), (5).__invert__(), (1.5).__round__(), (5).__index__(), 'a'.__format__('>3')
d = {}; d.__setitem__('a', 1), d, d.__delitem__('a'), d
list.__len__([1, 2]), int.__add__(1, 2), str.__eq__('a', 'a'), int.__str__(5), list.__hash__
list.__len__, int.__add__, type([].__len__), type(int.__add__)
[hasattr([], n) for n in ['__len__', '__iter__', '__add__', '__next__', '__bool__', '__sub__', '__eq__']]
[hasattr(5, n) for n in ['__len__', '__iter__', '__add__', '__abs__', '__bool__', '__index__']]
hasattr(iter([]), '__next__'), hasattr(iter([]), '__iter__'), '__next__' in dir(iter([])), hasattr(f, '__len__') if 0 else 0
iter([]).__next__()
[].__len__(1)
(1).__add__()
[].__contains__()
list.__len__(5)
list.__len__()
[1].__getitem__(5)
{}.__getitem__('a')
(1).__truediv__(0)
getattr([1], '__len__')()
(5).__len__
{}.__next__
reversed(list)
reversed(dict)
