# What CPython has in Python is a function; what it has in C is a built-in one.
import base64, copy, functools, getpass, hashlib, hmac, json, math, os, pprint, re, string
import operator, time, urllib.parse, uuid

for function in [
    base64.b64encode, copy.deepcopy, functools.wraps, functools.reduce, getpass.getpass,
    hashlib.pbkdf2_hmac, hmac.new, hmac.compare_digest, json.dumps, json.load,
    math.sqrt, os.getenv, os.getcwd, os.path.join, pprint.pp, re.sub,
    string.capwords, time.sleep, operator.add, urllib.parse.urlencode, uuid.uuid4, len,
]:
    print(function.__module__, function.__name__, type(function).__name__, repr(function).split(' at ')[0])
try:
    json.dumps(json.dumps)
except TypeError as error:
    print(error)
try:
    len(pprint.pformat)
except TypeError as error:
    print(error)


def complaint(call):
    try:
        return call()
    except TypeError as error:
        return str(error)


print(complaint(lambda: None(**1)))
print(complaint(lambda: 'a'(*1)))
print(complaint(lambda: [1](**2)))
print(complaint(lambda: range(3)(*1)))
print(complaint(lambda: math.sqrt(**1)))
print(complaint(lambda: json.dumps(*1)))
print(complaint(lambda: os.getcwd(**2)))
print(complaint(lambda: len(*1)))
print(complaint(lambda: [].append(*1)))
print(complaint(lambda: json.dumps(1, **{'obj': 1}, **{'obj': 2})))
import collections, datetime, itertools
for f in [{}.fromkeys, bytes.fromhex, (1).from_bytes, float.fromhex, ''.maketrans, datetime.date.today, datetime.datetime.combine, collections.OrderedDict.fromkeys, collections.defaultdict.fromkeys, itertools.chain.from_iterable]: print(repr(f).split(' at ')[0], f.__name__, f.__qualname__)

for f in [[].append, 'a'.upper, True.bit_length, len, str.upper, dict.get, {}.get, datetime.date(2020, 1, 1).isoformat, datetime.timezone.utc.utcoffset]: print(f.__name__, f.__qualname__)

collections.defaultdict.fromkeys(a=1)
collections.OrderedDict.fromkeys(a=1)
