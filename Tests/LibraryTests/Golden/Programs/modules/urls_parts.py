# urllib.parse: URLs taken apart and put together.
from urllib.parse import urlparse, urlsplit, urlunparse, urlunsplit, urljoin, urldefrag
u = urlparse('https://user:pw@Example.org:8080/a/b;p?q=1&r=2#frag')
u
u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.username, u.password, u.hostname, u.port, u.geturl(), u[1], len(u)
for url in ['http://a', 'a/b', '//host/path', 'mailto:x@y', '', 'http://[::1]:80/', 'http://a?q', 'http://a#f', 'HTTP://A/B', 'http://a:b@c', 'file:///etc', 'http:///x', 'a:80', 'http://a/b c', 'http://h;x/p;y']:
    p = urlparse(url)
    print(repr(url), tuple(p), p.hostname)

urlsplit('https://a/b;c?d#e'), urlunparse(('https', 'a', '/b', '', 'q=1', '')), urlunsplit(('http', 'h', 'p', 'q', 'f')), u._replace(query='', fragment='').geturl(), urldefrag('http://a/b#c')
for base, ref in [('http://a/b/c', 'd'), ('http://a/b/c', '/d'), ('http://a/b/c', '../d'), ('http://a/b/', 'd?x'), ('http://a/b', '//h/x'), ('http://a/b', 'https://z'), ('http://a/b?q', '#f'), ('http://a/b/c/d', '../../x'), ('', 'x'), ('http://a', ''), ('http://a/b', '?y'), ('http://a/b/c', './d/.'), ('mailto:x', 'y')]:
    print(base, ref, '->', urljoin(base, ref))

urlparse('http://a:port/').port
urlparse('http://a:99999/').port
urlparse('http://[::1/')
urlparse(5)
urlparse()
urlparse('http://a').host
urlunparse(('http', 'a'))
urljoin('http://a', 5)
urlparse('http://a', scheme='https').scheme, urlparse('//a', 'https').geturl()
u.port = 5
u._asdict()['scheme'], u == urlparse(u.geturl()), u.scheme + '://' + u.netloc
