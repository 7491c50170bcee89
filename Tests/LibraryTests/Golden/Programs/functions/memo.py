# Results that are remembered in a dict.
def memoised(function):
    known = {}
    def wrapper(n):
        if n not in known:
            known[n] = function(n)
        return known[n]
    wrapper.known = known
    return wrapper

calls = 0
def fib(n):
    global calls
    calls += 1
    return n if n < 2 else fib(n - 1) + fib(n - 2)

fib(15), calls
calls = 0
fib = memoised(fib)
fib(15), calls
fib(80)
len(fib.known), fib.known[10]
def ways(amount, coins, memo=None):
    memo = {} if memo is None else memo
    if amount == 0: return 1
    if amount < 0 or not coins: return 0
    key = amount, len(coins)
    if key not in memo:
        memo[key] = ways(amount - coins[0], coins, memo) + ways(amount, coins[1:], memo)
    return memo[key]

ways(100, [50, 25, 10, 5, 1])
