from functools import cmp_to_key
import operator
def by_length(a, b):
    return len(a) - len(b)
sorted(['ccc', 'a', 'bb'], key=cmp_to_key(by_length))
sorted(['ccc', 'a', 'bb'], key=cmp_to_key(by_length), reverse=True)
sorted([3, 1, 2], key=cmp_to_key(operator.sub))
max([3, 9, 2], key=cmp_to_key(operator.sub)), min(['bb', 'a'], key=cmp_to_key(by_length))
numbers = ['9', '34', '30', '3']
''.join(sorted(numbers, key=cmp_to_key(lambda a, b: -1 if a + b > b + a else 1)))
key = cmp_to_key(by_length)
key('a') < key('bb'), key('a') == key('b'), key('aa') >= key('bb'), key('a') != key('a')
key('abc').obj
versions = ['1.10', '1.9', '1.9.1']
sorted(versions, key=lambda v: (cmp_to_key(lambda a, b: a - b)(int(v.split('.')[1])), v))
key('a') < 5
key()
key(1, 2)
hash(key('a'))
cmp_to_key()
cmp_to_key(1, 2)
sorted([1, 2], key=cmp_to_key(lambda a, b: 'x'))
sorted([1, 2], key=cmp_to_key(lambda a, b: 1 / 0))
sorted(['b', 1], key=cmp_to_key(operator.sub))
sorted([1, 2], key=cmp_to_key(5))
