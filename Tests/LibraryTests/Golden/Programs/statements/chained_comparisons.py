# Comparisons in a row, each operand worked out once.
1 < 2 < 3
1 < 3 < 2
3 > 2 >= 2 != 1
1 == 1.0 == True
1 < 2 > 1
'a' < 'b' <= 'b' < 'c'
def show(x):
    print(x, end=' ')
    return x

show(1) < show(5) < show(3)
show(9) < show(5) < show(3)
0 <= show(4) < 10
x = 5
0 < x < 10, 0 < x > 10
1 in [1] == True
(1 in [1]) == True
1 is 1 is not None
not 1 < 2
not 1 == 2 != 1
None is None is not False
1 < 'a' < 2
3 < 2 < 'a'
[1] == [1] < [2]
x == 5 in [5]
