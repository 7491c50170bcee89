import json, base64
import pprint as pp
from base64 import b64encode as encode, b64decode
from datetime import datetime as dt, date
import datetime
encode(b'x'), b64decode(b'eA==')
pp.pformat([1])
dt is datetime.datetime, date is datetime.date
datetime.date(2020, 1, 1) == date(2020, 1, 1)
import os.path
os.path.basename('/a/b')
import json.decoder
json.decoder.JSONDecodeError.__name__
from json import (loads,
                  dumps)
dumps(loads('[1]'))
import requestz
import jsn


json.__name__
import urllib.parse
urllib.parse.quote('a b')
from urllib.parse import urlencode
urlencode({'a': 1})
import json.missing
import sys.x
