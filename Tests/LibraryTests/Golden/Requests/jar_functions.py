# The functions around jars.
import requests
from requests.cookies import cookiejar_from_dict, create_cookie, merge_cookies, remove_cookie_by_name
from requests.utils import dict_from_cookiejar, add_dict_to_cookiejar

jar = cookiejar_from_dict({'a': '1', 'b': '2'})
jar.items()
cookiejar_from_dict(None)
dict_from_cookiejar(jar)
add_dict_to_cookiejar(jar, {'c': '3'}).keys()
merge_cookies(jar, {'d': '4'}).keys()
merge_cookies(jar, cookiejar_from_dict({'a': 'new'})).items()
merge_cookies({}, {})
cookiejar_from_dict({'a': 'x', 'z': '26'}, jar, overwrite=False).items()
cookiejar_from_dict({'a': 'x'}, jar).get('a')
remove_cookie_by_name(jar, 'a')
jar.keys()
create_cookie('n', 'v')
create_cookie('n', 'v', path='/p', port='80').port
create_cookie('n', 'v', colour='red', size=1)
create_cookie('n')
import pprint
pprint.pprint(dict_from_cookiejar(jar))
requests.cookies.CookieConflictError('two')
issubclass(requests.cookies.CookieConflictError, RuntimeError)
