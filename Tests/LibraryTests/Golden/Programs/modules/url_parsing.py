from urllib.parse import urlparse, urlsplit, urljoin, parse_qs, parse_qsl, urlunparse, urlunsplit, urldefrag
u = urlparse('https://user:pw@Example.com:8443/a/b;p?q=1&r=2#frag')
u
u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.hostname, u.port, u.username, u.password
u.geturl(), u[0], len(u)
urlsplit('https://example.com/a;p?q')
urlparse('/only/path'), urlparse('example.com/x'), urlparse(''), urlparse('mailto:a@b')
urlparse('//host/path').netloc, urlparse('http://[::1]:80/').hostname, urlparse('http://h:bad/').path
urlparse('http://h:bad/').port
urlparse('http://h:99999/').port
urlparse('http://[bad/')
[urljoin('https://e.com/a/b/c', x) for x in ['d', '/d', '../d', '?q', '#f', '//h/p', 'https://x/y', '', './', '../../../d']]
urljoin('https://e.com', 'tasks'), urljoin('https://e.com/v2/', 'tasks')
parse_qs('state=started&state=paused&limit=10'), parse_qs('a=&b'), parse_qs('a=&b', keep_blank_values=True)
parse_qsl('a=1&b=x+y&c=%C3%A9')
parse_qs('a=1;b=2'), parse_qs('a'), parse_qs('')
parse_qs('a', strict_parsing=True)
urlunparse(('https', 'h', '/p', '', 'q=1', 'f')), urlunsplit(('http', 'h', 'p', '', ''))
urldefrag('http://h/p#f')
scheme, netloc, *rest = urlparse('https://h/p?q')
scheme, netloc, rest
u._replace(fragment='').geturl()
urlparse(5)
