# Low-level errors turned into words a caller can use.
def read_setting(settings, path):
    value = settings
    for step in path.split('.'):
        try:
            value = value[step]
        except KeyError:
            raise LookupError(f'no {step!r} in {path!r}') from None
        except TypeError as error:
            raise LookupError(f'{path!r} goes through a {type(value).__name__}') from error
    return value

settings = {'server': {'port': 443, 'host': 'a.example'}}
read_setting(settings, 'server.port')
read_setting(settings, 'server.name')
read_setting(settings, 'server.port.number')
read_setting(settings, 'client')
try:
    read_setting(settings, 'server.port.x')
except LookupError as error:
    print(error, '|', error.__cause__)

try:
    read_setting(settings, 'x')
except LookupError as error:
    print(error, '|', error.__cause__, '|', repr(error.__context__))
