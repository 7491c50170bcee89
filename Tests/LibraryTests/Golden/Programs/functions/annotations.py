# Annotations are evaluated, kept and otherwise without effect.
def scale(value: float, factor: 'a number' = 2, *rest: int, flag: bool = False, **more: str) -> float:
    return value * factor

scale('ab', 3)
scale.__annotations__
def announced(x: print('annotation evaluated')) -> None: pass
announced.__annotations__
def plain(x): pass
plain.__annotations__
def broken(x: not_defined): pass
broken
def local():
    count: int = 0
    label: undefined_here
    count += 1
    return count

local()
def bare():
    value: int
    return value

bare()
scale.__annotations__ == {}
