from itertools import accumulate
import operator
list(accumulate([1, 2, 3, 4]))
list(accumulate([1, 2, 3, 4], operator.mul))
list(accumulate([3, 1, 4, 1, 5], max))
list(accumulate('abc'))
list(accumulate([1, 2], initial=100))
list(accumulate([], initial=0)), list(accumulate([]))
balance = list(accumulate([100, -30, 20], lambda total, change: total + change))
balance
list(accumulate([[1], [2]]))
accumulate()
accumulate(5)
list(accumulate(['a', 1]))
list(accumulate([1, 2], 5))
accumulate([1], max, 3)
accumulate([1], start=1)
