# Cookies of the same name for several places.
from requests.cookies import RequestsCookieJar, create_cookie

jar = RequestsCookieJar()
jar.set('a', '1', domain='one.example', path='/')
jar.set('a', '2', domain='two.example', path='/x')
jar.set('b', '3', domain='one.example')
jar['a']
jar.get('a')
jar.get('a', domain='one.example'), jar.get('a', domain='two.example', path='/x')
jar.get('a', domain='three.example')
jar.get_dict(), jar.get_dict(domain='one.example'), jar.get_dict(path='/x')
jar.list_domains(), jar.list_paths(), jar.multiple_domains()
'a' in jar
dict(jar)
jar.items()
jar.set('a', None, domain='one.example')
jar.items()
jar.clear(domain='one.example')
jar.items()
jar.clear('nowhere.example')
jar.set('x', 'y', color='red')
jar.set_cookie(create_cookie('made', 'by hand', domain='one.example', secure=True, expires=4102444800, rest={'SameSite': 'Lax'}))
cookie = [c for c in jar if c.name == 'made'][0]
cookie
str(cookie), cookie.secure, cookie.expires, cookie.domain, cookie.path
cookie.is_expired(), cookie.is_expired(4102444801)
cookie.has_nonstandard_attr('SameSite'), cookie.get_nonstandard_attr('SameSite'), cookie.get_nonstandard_attr('x', 1)
jar.clear_session_cookies()
jar.keys()
jar.set('old', '1', expires=1)
jar.keys()
jar.clear_expired_cookies()
jar.keys()
cookie.nothing
