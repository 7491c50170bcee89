# Importing parts, under other names, and what is not there.
from math import pi, sqrt as root
from json import dumps as to_text, loads as from_text
from datetime import datetime as moment, timedelta as span
from urllib.parse import urlencode, quote
from os import path, environ
import urllib.parse as urls
import os.path
import datetime as dt, math as m
root(16), round(pi, 3), to_text({'a': 1}), from_text('[1]'), moment(2024, 1, 1) + span(1), urlencode({'q': 'a b'}), quote('é')
urls.quote is quote, os.path is path, dt.datetime is moment, m.pi == pi, urls.urlencode({'a': 1})
sqrt(4)
json.dumps(1)
from math import (floor,
    ceil)
floor(1.5), ceil(1.5)
import maths
import math.pi
import urllib.prase
from jsn import loads
from os import pathh
from datetime import date, dates
date
