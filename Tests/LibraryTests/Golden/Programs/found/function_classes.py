# What CPython has in Python is a function; what it has in C is a built-in one.
import base64, copy, functools, getpass, hashlib, hmac, json, math, os, pprint, re, string
import time, urllib.parse, uuid

for function in [
    base64.b64encode, copy.deepcopy, functools.wraps, functools.reduce, getpass.getpass,
    hashlib.pbkdf2_hmac, hmac.new, hmac.compare_digest, json.dumps, json.load,
    math.sqrt, os.getenv, os.getcwd, os.path.join, pprint.pp, re.sub,
    string.capwords, time.sleep, urllib.parse.urlencode, uuid.uuid4, len,
]:
    print(function.__name__, type(function).__name__, repr(function).split(' at ')[0])
try:
    json.dumps(json.dumps)
except TypeError as error:
    print(error)
try:
    len(pprint.pformat)
except TypeError as error:
    print(error)
