# What the built-in errors carry besides their text.
try:
    unknown_thing
except NameError as error:
    print(error.name)

try:
    'text'.push
except AttributeError as error:
    print(error.name, error.obj)

try:
    import no_such_module
except ImportError as error:
    print(error.name, type(error).__name__)

try:
    open('/no/such/file')
except OSError as error:
    print(error.errno, error.strerror, error.filename, type(error).__name__)

try:
    b'\xff'.decode()
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)

try:
    'é'.encode('ascii')
except UnicodeEncodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)

try:
    next(iter([]))
except StopIteration as error:
    print(repr(error.value), error.args)

try:
    from json import nothing
except ImportError as error:
    print(error.name)

import json
try:
    json.loads('[1,')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno, error.colno, error.doc)
