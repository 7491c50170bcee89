# What the package has, and where.
import requests
import requests.exceptions
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth as Basic
from requests.models import Response, PreparedRequest
from requests.structures import CaseInsensitiveDict, LookupDict

requests.__version__, requests.__title__
Response is requests.Response, PreparedRequest is requests.PreparedRequest
Basic is requests.auth.HTTPBasicAuth
requests.api.get is requests.get, requests.sessions.session is requests.session
requests.Response, requests.PreparedRequest, requests.Request
HTTPAdapter, Basic, CaseInsensitiveDict, LookupDict
type(HTTPAdapter()).__name__, HTTPAdapter(pool_connections=1, pool_maxsize=2, max_retries=0, pool_block=True).close()
HTTPAdapter(foo=1)
s = requests.Session()
s.mount('https://api.example/', HTTPAdapter())
list(s.adapters)
s.mount('x', HTTPAdapter())
list(s.adapters)
requests.no_such
from requests import no_such
import requests.no_such
requests.gett
