import operator
from operator import add, sub, mul, truediv, floordiv, mod, neg, lt, eq, contains, concat
add(1, 2), sub(5, 3), mul(2, 'ab'), truediv(7, 2), floordiv(7, 2), mod(7, 3), neg(5)
operator.pow(2, 5), operator.pos(-3), operator.abs(-4), operator.invert(5), operator.inv(0)
operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4), operator.rshift(16, 2)
lt(1, 2), operator.le(2, 2), eq(1, 1.0), operator.ne(1, 2), operator.ge(1, 2), operator.gt(3, 2)
operator.not_(0), operator.truth([]), operator.is_(None, None), operator.is_not(1, None)
concat([1], [2]), contains('abc', 'b'), operator.countOf([1, 2, 1], 1), operator.indexOf([1, 2], 2)
items = [1, 2, 3]
operator.setitem(items, 0, 9)
operator.delitem(items, 1)
items, operator.getitem(items, 0)
operator.iadd(items, [4]), items
operator.iadd(1, 2), operator.imul(2, 3), operator.ior({1}, {2}), operator.iconcat([1], [2])
operator.index(True), operator.length_hint([1, 2]), operator.length_hint(5, 7)
operator.call(max, 3, 9)
list(map(operator.mul, [1, 2, 3], [4, 5, 6]))
operations = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv}
for symbol, function in operations.items():
    print(8, symbol, 2, '=', function(8, 2))
add
operator.add is operator.__add__
