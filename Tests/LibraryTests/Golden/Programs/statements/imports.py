# Modules under their own names and under others.
import json
import math as m, sys
from math import sqrt, floor as down
from json import (dumps,
                  loads)
import urllib.parse
import os.path as p
sqrt(16), down(2.7), m.pi, dumps(loads('[1]'))
urllib.parse.quote('a b'), p.join('a', 'b')
json.dumps is dumps
def local():
    import base64
    return base64.b64encode(b'x')

local()
base64
import nothing_like_it
import json.nothing
from json import nothing
from math import sqroot
from nowhere import x
try:
    import simplejson
except ImportError:
    import json as simplejson

simplejson.dumps(None)
json = 'hidden'
json.dumps
import json
json.dumps('back')
