# What a function tells about itself, and what may be kept on it.
def visit(page, times=1, *rest, depth: int = 0, **options) -> str:
    """Visit a page."""
    visit.calls += 1
    return f'{page} x{times}'

visit('home')
visit.calls = 0
visit('home'), visit('about', 2)
visit.calls
visit.__name__, visit.__qualname__, visit.__module__
visit.__defaults__, visit.__kwdefaults__
visit.__annotations__
visit.__dict__
callable(visit), callable(visit.calls)
visit.missing
visit.__name__ = 'renamed'
visit.__name__
visit(1, bad=2)
visit()
hasattr(visit, 'calls')
del visit.calls
hasattr(visit, 'calls')
type(visit).__name__
