# What random programs about URLs found.
from urllib.parse import quote, urlencode

urlencode(range(6, 3))
urlencode(set())
urlencode(range(2))
quote(0, encoding='ascii')
quote(0)
