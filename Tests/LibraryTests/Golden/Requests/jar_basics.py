# A jar of cookies, used as a dictionary.
from requests.cookies import RequestsCookieJar, cookiejar_from_dict

jar = RequestsCookieJar()
jar, len(jar), bool(jar)
jar['a'] = '1'
jar.set('b', '2')
jar['a'], jar.get('b'), jar.get('zz'), jar.get('zz', 'none')
jar['zz']
'a' in jar, 'zz' in jar, 5 in jar
len(jar), bool(jar)
jar.keys(), jar.values(), jar.items()
dict(jar), jar.get_dict()
list(jar.iterkeys()), list(jar.itervalues()), list(jar.iteritems())
[cookie.name for cookie in jar], [(cookie.name, cookie.value) for cookie in jar]
jar
str(jar)
jar['a'] = None
jar.keys()
del jar['b']
jar.items()
jar.update({'c': '3', 'd': '4'})
jar.pop('c'), jar.keys()
jar.pop('c')
jar.pop('c', 'default')
jar.setdefault('e', '5'), jar.setdefault('e', '6')
jar == {'d': '4', 'e': '5'}, jar == cookiejar_from_dict({'d': '4', 'e': '5'}), jar == 5
other = jar.copy()
other['f'] = '6'
jar.keys(), other.keys()
jar['n'] = 5
jar.set('q', '"quo\\"ted"').value
jar.clear()
jar
{jar: 1}
