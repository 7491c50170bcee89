import re
try:
    re.compile('first\nsecond (\nthird')
except re.error as e:
    problem = e
problem
str(problem)
problem.msg, problem.pattern, problem.pos, problem.lineno, problem.colno
problem.args
type(problem), isinstance(problem, Exception)
try:
    re.compile(b'[')
except re.error as e:
    print(e.msg, e.pattern, e.pos, e.lineno, e.colno)
re.error('x')
re.error('x', 'abc', 1)
re.error('x', 'abc', 1).colno, re.error('x').pos, re.error('x', 'a').lineno
str(re.error('bad', 'a\nb', 2))
re.error()
re.error(msg='m', pattern='p', pos=0)
try:
    re.compile('(?<=a*)b')
except re.error as e:
    print(e, e.pos, e.pattern)
def safe(pattern):
    try:
        return re.compile(pattern)
    except re.error as error:
        return f'cannot use {pattern!r}: {error.msg}'
safe('[a-z')
safe('[a-z]')
