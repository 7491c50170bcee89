# Keyword arguments a function does not have, or has already.
def connect(host, port=443, *, timeout=10):
    return f'{host}:{port} in {timeout} s'

connect('example.org')
connect('example.org', prot=80)
connect('example.org', host='example.com')
connect('example.org', 80, port=81)
connect('example.org', 80, 5)
connect(port=80)
connect('example.org', **{'timeout': 1})
connect('example.org', timeout=1, **{'timeout': 2})
connect('example.org', **{'time out': 2})
connect('example.org', **{1: 2})
connect('example.org', **[1])
connect(*5)
connect('example.org', *None)
