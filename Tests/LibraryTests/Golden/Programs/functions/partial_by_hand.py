# Fixing some arguments of a function for later.
def partial(function, *fixed, **named):
    def call(*args, **kwargs):
        return function(*fixed, *args, **{**named, **kwargs})
    return call

base2 = partial(int, base=2)
base2('1010')
base2('102')
show = partial(print, 'log:', sep=' | ')
show('started', 42)
show('plain', sep=' ')
def request(method, url, timeout=10, **params):
    return f'{method} {url} {timeout} {params}'

get = partial(request, 'GET')
quick = partial(get, timeout=1)
get('/tasks')
quick('/tasks', limit=5)
quick('/tasks', timeout=2)
quick()
curry = lambda f: lambda a: lambda b: f(a, b)
curry(pow)(2)(10)
