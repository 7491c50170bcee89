# Errors with a meaning of their own, without a class of their own.
def api_error(status, code):
    error = RuntimeError(f'{status}: {code}')
    error.status = status
    error.code = code
    return error

def call(path):
    if path == '/missing':
        raise api_error(404, 'not_found')
    if path == '/busy':
        raise api_error(503, 'try_later')
    return {'path': path}

for path in ['/ok', '/missing', '/busy']:
    try:
        print(call(path))
    except RuntimeError as error:
        if error.status >= 500:
            print('retry later:', error.code)
        else:
            print('give up:', error)

call('/missing')
try:
    call('/busy')
except RuntimeError as error:
    print(error.status, error.args, hasattr(error, 'code'), hasattr(error, 'url'))

def checked(value, allowed):
    if value not in allowed:
        raise ValueError(f'{value!r} is not one of {sorted(allowed)}', value)
    return value

checked('red', ['red', 'blue'])
checked('green', ['red', 'blue'])
