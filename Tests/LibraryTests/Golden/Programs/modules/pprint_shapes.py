# pprint: what fits on a line and what is broken up.
from pprint import pprint, pformat
pprint({'a': 1, 'b': [1, 2]})
pprint({'name': 'a fairly long name for a task', 'state': 'completed', 'progress': 100, 'tags': ['x', 'y']})
pprint([{'id': n, 'title': 'title ' * 3, 'done': n % 2 == 0} for n in range(3)])
pprint({'b': 1, 'a': {'d': 1, 'c': list(range(40))}})
pprint(list(range(30)), width=40, compact=True)
pprint({'nested': {'deep': {'deeper': {'deepest': [1, 2]}}}}, depth=2)
pprint({'z': 1, 'a': 2}, sort_dicts=False)
pprint('word ' * 30)
pprint(['a long text that has to be cut into several pieces because it is wider than the line allows'], width=40)
pprint((1,)), pprint(()), pprint({1, 2, 3}), pprint(frozenset([1])), pprint(None), pprint('x'), pprint(b'x' * 90)
pprint({'k': ('tuple', 'of', 'texts', 'that', 'is', 'long', 'enough', 'to', 'be', 'broken', 'up', 'here')}, indent=4)
pformat({'a': [1, 2]}), pformat([1, 2], width=3), pformat(1234567, underscore_numbers=True)
pprint([1, 2], width=1)
pprint({1: 'int', 'a': 'str', None: 'none'})
pprint()
pprint(1, wdth=5)
pprint([1], width=0)
pprint([1], indent=-1)
pprint([1], depth=0)
loop = [1]
loop.append(loop)
len(pformat(loop)) > 10
import pprint
pprint([1])
pprint.pprint([1]), pprint.pp({'b': 1, 'a': 2}), pprint.isreadable([1]), pprint.saferepr({'a': 1})
