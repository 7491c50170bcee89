# Eight queens and other searches that go back when stuck.
def queens(n, placed=()):
    row = len(placed)
    if row == n:
        return placed
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            if (found := queens(n, placed + (column,))) is not None:
                return found
    return None

queens(4), queens(6), queens(3), queens(1)
for column in queens(6):
    print('.' * column + 'Q' + '.' * (5 - column))

def count(n, placed=()):
    if len(placed) == n: return 1
    return sum(count(n, placed + (c,)) for c in range(n) if all(c != p and abs(c - p) != len(placed) - r for r, p in enumerate(placed)))

[count(n) for n in range(1, 6)]
def sums_to(target, numbers, chosen=()):
    if target == 0: return [chosen]
    return [found for i, n in enumerate(numbers) if n <= target for found in sums_to(target - n, numbers[i + 1:], chosen + (n,))]

sums_to(10, [2, 3, 5, 7, 8])
sums_to(1, [2]), sums_to(0, [])
def parentheses(n, open_=0, text=''):
    if n == 0 and open_ == 0: return [text]
    more = parentheses(n - 1, open_ + 1, text + '(') if n else []
    return more + (parentheses(n, open_ - 1, text + ')') if open_ else [])

parentheses(3), [len(parentheses(n)) for n in range(6)]
queens(4, 5)
