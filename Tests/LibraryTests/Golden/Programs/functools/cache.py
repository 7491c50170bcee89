from functools import lru_cache, cache
calls = []
def slow(n):
    calls.append(n)
    return n * n
fast = lru_cache(maxsize=2)(slow)
[fast(n) for n in (1, 2, 1, 3, 1, 2)]
calls
fast.cache_info()
fast.cache_info().hits, fast.cache_info().misses, fast.cache_info()[3]
fast.cache_clear()
fast.cache_info()
fast.cache_parameters()
fast.__name__, fast.__wrapped__ is slow
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
fib = cache(fib)
fib(100)
fib.cache_info()
typed = lru_cache(typed=True)(abs)
typed(1), typed(1.0), typed(True), typed.cache_info()
untyped = cache(abs)
untyped(1), untyped(1.0), untyped(True), untyped.cache_info()
named = cache(lambda a, b=0: (a, b))
named(1), named(a=1), named(1, b=0), named.cache_info().currsize
off = lru_cache(0)(abs)
off(1), off(1), off.cache_info()
lru_cache(abs)(-4), lru_cache(-5)(abs).cache_info()
