# Helpers around URLs.
from requests import utils

utils.quote('a b/é?'), utils.unquote('a%20b%2F')
utils.requote_uri('http://h/a b%20c%zz')
utils.get_auth_from_url('http://u:p%20q@h/'), utils.get_auth_from_url('http://h/')
utils.urldefragauth('http://u:p@h/x?y#z')
utils.prepend_scheme_if_needed('example.com/p', 'http'), utils.prepend_scheme_if_needed('https://example.com', 'http')
proxies = {'http': 'http://p1', 'http://special.example': 'http://p2', 'all': 'http://p3', 'https': None}
[utils.select_proxy(url, proxies) for url in ['http://a.example/', 'http://special.example/', 'ftp://x/', 'https://a.example/']]
utils.select_proxy('http://a.example/', None)
[utils.should_bypass_proxies(url, no_proxy='b.example, .c.example,10.0.0.0/8,host:81') for url in ['http://b.example/', 'http://a.b.example/', 'http://xb.example/', 'http://c.example/', 'http://10.2.3.4/', 'http://11.2.3.4/', 'http://host:81/', 'http://host:82/']]
utils.is_valid_cidr('1.2.3.0/24'), utils.is_valid_cidr('1.2.3.0/33'), utils.is_valid_cidr('x')
utils.address_in_network('192.168.1.7', '192.168.1.0/24'), utils.address_in_network('192.168.2.7', '192.168.1.0/24')
