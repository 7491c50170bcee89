# What exceptions carry.
import requests
from requests.exceptions import HTTPError, RequestException, JSONDecodeError

error = HTTPError('404 Client Error')
error
str(error), error.args, error.response, error.request
HTTPError('x', response=5).response
HTTPError(request='r').request, HTTPError().args
HTTPError('a', foo=1)
RequestException('a', 'b')
str(RequestException(2, 'No such file'))
RequestException(2, 'No such file').errno
JSONDecodeError('Expecting value', 'abc', 1)
str(JSONDecodeError('Expecting value', 'a\nbc', 3))
e = JSONDecodeError('m', 'doc', 2)
e.msg, e.doc, e.pos, e.lineno, e.colno, e.response
JSONDecodeError('m')
response = requests.Response()
response.status_code = 404
response.reason = 'Not Found'
response.url = 'https://api.example/tasks/9'
response
response.ok, bool(response)
try:
    response.raise_for_status()
except HTTPError as error:
    print(error, error.response is response, error.response.status_code, error.request)
response.status_code = 503
response.raise_for_status()
response.status_code = 302
response.raise_for_status()
