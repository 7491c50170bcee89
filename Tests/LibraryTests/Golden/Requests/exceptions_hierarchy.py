# Which exception is which other one.
import json
import requests
from requests import exceptions

names = ['ChunkedEncodingError', 'ConnectTimeout', 'ConnectionError', 'ContentDecodingError', 'HTTPError', 'InvalidHeader', 'InvalidJSONError', 'InvalidProxyURL', 'InvalidSchema', 'InvalidURL', 'JSONDecodeError', 'MissingSchema', 'ProxyError', 'ReadTimeout', 'RequestException', 'RetryError', 'SSLError', 'StreamConsumedError', 'Timeout', 'TooManyRedirects', 'URLRequired', 'UnrewindableBodyError']
others = [OSError, ValueError, TypeError, ConnectionError, json.JSONDecodeError]
for name in names:
    kind = getattr(exceptions, name)
    related = [n for n in names if n != name and issubclass(kind, getattr(exceptions, n))]
    print(name, related, [o.__name__ for o in others if issubclass(kind, o)])
requests.RequestException is exceptions.RequestException
requests.ConnectionError is ConnectionError
requests.exceptions.ConnectTimeout
requests.HTTPError, requests.Timeout, requests.JSONDecodeError
issubclass(exceptions.FileModeWarning, DeprecationWarning), issubclass(exceptions.RequestsWarning, Warning)
exceptions.NoSuchError
try:
    raise exceptions.ConnectTimeout('slow')
except requests.ConnectionError as error:
    print('connection', error)
try:
    raise exceptions.ReadTimeout('slow')
except requests.Timeout as error:
    print('timeout', error)
try:
    raise exceptions.MissingSchema('no scheme')
except ValueError as error:
    print('value', error)
